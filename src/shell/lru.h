// A store of things that can be made again, bounded in bytes: the one used longest ago goes first. What was
// used in the present frame never goes, even when that breaks the bound.
#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <unordered_map>
#include <utility>

namespace qingwen {

template <class Value>
class Lru {
public:
    explicit Lru(std::size_t most_bytes) : most_(most_bytes) {}

    // The thing of that key, or null. It counts as used in `frame`.
    Value* find(const std::string& key, int frame) {
        const auto found = index_.find(key);
        if (found == index_.end()) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        found->second->frame = frame;
        return &found->second->value;
    }

    // REQUIRES: find(key) gave null. The reference holds as long as the thing is used in each frame.
    Value& add(std::string key, Value value, std::size_t bytes, int frame) {
        entries_.push_front({std::move(key), std::move(value), bytes, frame});
        index_.emplace(entries_.front().key, entries_.begin());
        bytes_ += bytes;
        shrink(frame);
        return entries_.front().value;
    }

    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        std::string key;
        Value value;
        std::size_t bytes = 0;
        int frame = 0;
    };

    void shrink(int frame) {
        while (bytes_ > most_ && entries_.back().frame != frame) {
            bytes_ -= entries_.back().bytes;
            index_.erase(entries_.back().key);
            entries_.pop_back();
        }
    }

    std::size_t most_;
    std::size_t bytes_ = 0;
    std::list<Entry> entries_;
    std::unordered_map<std::string, typename std::list<Entry>::iterator> index_;
};

}  // namespace qingwen
