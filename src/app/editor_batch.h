// A deed over many questions, done elsewhere while the author looks on: how far it is, and a way to stop it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "app/background.h"
#include "app/editor_view.h"
#include "edit/deeds.h"

namespace qingwen {

class EditorBatch {
public:
    // So many questions are done at once, within a frame.
    static constexpr std::size_t few = 100;
    // What is done sooner is not worth a panel.
    static constexpr Millis patience = {250};
    // How often the screen follows it.
    static constexpr Millis pace = {100};

    struct Job {
        Deed deed{};
        std::size_t questions = 0;
        // Owns all that it needs besides the files. Makes nothing once it is stopped.
        std::function<Deeds(const Manuscripts& files, Headway& headway)> make;
        // What is to be done here once the files are changed.
        std::function<void()> then = {};
    };

    EditorBatch() = default;
    EditorBatch(const EditorBatch&) = delete;
    EditorBatch& operator=(const EditorBatch&) = delete;
    ~EditorBatch() { stop(); }

    // REQUIRES: none is under way. The job works on a copy of the files.
    void begin(const Executor& run, Job job, const Manuscripts& files, Mono now);
    // Nothing comes of it, however far it is.
    void stop();
    void tick(Mono now) { long_ = now - begun_ >= patience; }

    [[nodiscard]] bool under_way() const { return working_.under_way(); }
    // Under way for longer than one waits without a word.
    [[nodiscard]] bool takes_long() const { return under_way() && long_; }
    // Nothing while none is under way.
    [[nodiscard]] std::optional<BatchView> view() const;
    // What has come of it, once.
    std::optional<Deeds> take() { return working_.take(); }
    // Of the last one.
    [[nodiscard]] Deed deed() const { return deed_; }
    [[nodiscard]] std::function<void()> then() { return std::exchange(then_, {}); }

private:
    Awaited<Deeds> working_;
    std::shared_ptr<Headway> headway_;
    Deed deed_{};
    std::function<void()> then_;
    Mono begun_;
    bool long_ = false;
};

}  // namespace qingwen
