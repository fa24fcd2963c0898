// yaml-cpp's events into nodes.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "yaml/packed.h"
#include "yaml/place_finder.h"
#include "yaml/scan.h"
#include "yaml/source_buffer.h"

namespace qingwen {

// Thrown through yaml-cpp when reading on is of no use; the finding is there already.
struct StopReading {};

class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const Source& source, Packed& packed, SourceBuffer& buffer, const ItemSink& items,
                Findings& findings);

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }
    void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

    [[nodiscard]] Node take_root() { return std::move(root_); }
    [[nodiscard]] std::size_t nodes() const { return nodes_; }
    [[nodiscard]] std::size_t items() const { return delivered_; }
    [[nodiscard]] std::size_t last_offset() const { return last_; }  // where the last event stood
    [[nodiscard]] Place open_bracket() const;  // where the outermost list or map in brackets begins
    Place place(std::size_t offset) { return places_.at(offset); }
    void report(const Rule& rule, Place at, std::string_view field = {}, std::string_view value = {},
                std::string hint = {});

private:
    struct Level {
        Node node;
        std::string key;  // of the value that is awaited, in a map
        Place key_at;
        bool has_key = false;
        bool drop = false;    // the value belongs to a key that is not kept
        bool is_key = false;  // this list or map stands where a key must
        bool block = false;
        std::size_t items = 0;
        std::unordered_map<std::string, Place> seen;  // of a map that is large
    };

    std::size_t offset_of(const YAML::Mark& mark);
    [[nodiscard]] std::size_t content_begin(std::size_t packed) const;
    bool check_scalar(const std::string& tag, std::size_t offset, const std::optional<std::string>& value);
    void check_tag(const std::string& tag, const YAML::Mark& mark);
    void open(const YAML::Mark& mark, const std::string& tag, bool map, bool block);
    void close();
    void count_node(Place at);
    void text(std::size_t offset, std::string value);
    void key(Place at, std::string text);
    const Place* first_of(Level& level, const std::string& key) const;
    void add(Node&& node);
    void add_item(Level& list, Node&& node);
    std::string name(std::string_view value, const YAML::Mark& mark);
    void check_hash(std::size_t offset, const std::string& value);
    [[nodiscard]] bool awaits_key() const;
    [[nodiscard]] bool in_top_list() const;

    Source source_;
    Packed& packed_;
    SourceBuffer& buffer_;
    const ItemSink& sink_;
    Findings& findings_;
    PlaceFinder places_;
    Node root_;
    std::vector<Level> levels_;
    int documents_ = 0;
    std::size_t nodes_ = 0;
    std::size_t delivered_ = 0;
    std::size_t last_ = 0;
    std::size_t errors_ = 0;
    std::size_t errors_before_item_ = 0;
};

}  // namespace qingwen
