// What the monkey plays with: the desk with its real screens, fonts and painter, a store, a clock told by
// hand. What must always hold is checked here.
#pragma once

#include <deque>
#include <future>
#include <memory>
#include <string>

#include "base/random.h"
#include "monkey/coverage.h"
#include "record/memory_store.h"
#include "shell/desk_scene.h"
#include "shell/headless.h"
#include "shell/text_glass.h"
#include "support/folder.h"

namespace qingwen {

class World {
public:
    // On disk: the store is SQLite's, in a temporary folder. The book outlives it.
    World(FontBook& book, bool on_disk, Random random);
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    Headless& stage() { return *stage_; }
    DeskScene& scene() { return *scene_; }
    HandClock& clock() { return clock_; }
    [[nodiscard]] const Coverage& coverage() const { return coverage_; }

    // The program ends and is started again on the same records, or, once there are many, on new ones.
    void restart();
    // The banks that were dropped have been read.
    void finish_reading();
    // What the editor has others do is done, all of it or the first.
    void finish_work(bool all);
    // A colleague, or a broken program, writes a file of the bank that is edited.
    void write_outside();
    // What is on the screen was kept, and replays to the state it is in; controls can be told apart. A
    // complaint, or nothing.
    [[nodiscard]] std::string complaint() const;
    // All that was ever kept replays.
    [[nodiscard]] std::string complaint_about_records() const;

private:
    using LibraryPtr = std::shared_ptr<const Library>;
    void open_store();
    void begin();
    Desk::Parts parts(bool trouble);
    LibraryPtr library_of(const BankOpening::Files& files);
    template <class Played>
    [[nodiscard]] std::string complaint_about(const Played& live) const;
    [[nodiscard]] std::string complaint_about_controls() const;
    [[nodiscard]] std::string complaint_about_editor() const;
    void take(Job job);
    void do_first_job();

    FontBook& book_;
    bool on_disk_;
    Random random_;
    int lives_ = 0;
    Coverage coverage_;
    LibraryPtr whole_, small_, empty_;
    HandClock clock_{{{10'000}, {1'795'411'800'000, 480}}};
    Preferences preferences_;
    std::unique_ptr<sample::Folder> folder_;
    std::unique_ptr<sample::Folder> edited_;
    std::deque<Job> jobs_;  // of the editor
    std::unique_ptr<Store> store_;
    std::deque<std::pair<std::promise<LibraryPtr>, LibraryPtr>> readings_;
    std::unique_ptr<TypingFont> typing_;
    std::unique_ptr<TextGlass> glass_;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<DeskScene> scene_;
    std::unique_ptr<Headless> stage_;
};

}  // namespace qingwen
