// What of an edited bank is on the disk, and what others do there meanwhile. Everything is written and read
// elsewhere; the desk asks for what has come of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "app/background.h"
#include "edit/editor.h"
#include "edit/recovery.h"
#include "edit/save.h"

namespace qingwen {

class EditorDisk {
public:
    // `data`: a folder; empty: nothing is kept there, neither previous versions nor unsaved work.
    EditorDisk(Executor run, std::filesystem::path data, Drawable drawable);

    // --- saving
    struct Written {
        std::size_t file = 0;
        Manuscript content;
        Result<Saved> result;
        std::optional<Manuscript> theirs = {};  // what stands there, where others changed it
    };
    // All files that have changed.
    void save(const Editor& editor, Wall now);
    [[nodiscard]] bool saving() const { return writing_.under_way(); }
    std::optional<std::vector<Written>> take_written();

    // --- what others change
    // How often files are looked at.
    static constexpr Millis interval = {2000};
    void look(const Editor& editor, Mono now);
    [[nodiscard]] Mono next_look() const { return next_look_; }
    // Files that say something else than what is known of them, as they are there now.
    std::optional<Changed> take_outside() { return outside_.take(); }

    // --- work that is not saved
    // How long it may be in memory only.
    static constexpr Millis delay = {500};
    // How long until what could not be written is tried again.
    static constexpr Millis again = {5000};
    // What is typed of a file and not in the editor yet. A version for each state of it; 0: there is none.
    struct Typed {
        std::uint64_t version = 0;
        std::size_t file = 0;
        std::function<Manuscript()> with_it = {};
    };
    void keep(const Editor& editor, const Typed& typed, Mono now);
    // Before something else is given to do that takes long.
    void keep_now(const Editor& editor, const Typed& typed);
    [[nodiscard]] std::optional<Mono> next_keep() const { return due_; }
    [[nodiscard]] std::optional<Error> trouble() const;
    // Where it is kept; empty: nowhere.
    [[nodiscard]] std::filesystem::path unsaved() const { return data_.empty() ? data_ : data_ / "unsaved"; }
    void forget(const std::filesystem::path& path);
    // What was found of a file is in the editor now: it goes once the file is saved.
    void take_up(std::size_t file) { kept_.insert(file); }

private:
    struct Stamp {
        std::filesystem::file_time_type time;
        std::uintmax_t size = 0;
        bool operator==(const Stamp&) const = default;
    };
    static std::optional<Stamp> stamp_of(const std::filesystem::path& path);
    using State = std::pair<std::uint64_t, std::uint64_t>;  // the editor's, and of what is typed
    void hand_over(const Editor& editor, const Typed& typed);

    Executor run_;
    std::filesystem::path data_;
    Drawable drawable_;
    Awaited<std::vector<Written>> writing_;
    std::set<std::size_t> gone_;  // files that were there and are not; saving makes them again
    Awaited<Changed> outside_;
    std::vector<std::optional<Stamp>> stamps_;  // as last looked at
    Mono next_look_;
    std::unique_ptr<Recovery> recovery_;  // null without a folder
    std::set<std::size_t> kept_;          // files with unsaved work there
    State kept_state_;
    std::optional<Mono> due_;
};

}  // namespace qingwen
