// The editor without a window: the bank that is edited, which question is up, what is offered. The desk of
// the desktop owns it and forwards to it; the screen draws its view.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "app/background.h"
#include "app/editor_action.h"
#include "app/editor_batch.h"
#include "app/editor_disk.h"
#include "app/editor_fixes.h"
#include "app/editor_list.h"
#include "app/editor_merging.h"
#include "app/editor_printer.h"
#include "app/editor_reading.h"
#include "app/editor_replacing.h"
#include "app/editor_review.h"
#include "app/editor_sheet.h"
#include "app/editor_view.h"
#include "edit/deeds.h"
#include "edit/ids.h"

namespace qingwen {

class EditorDesk {
public:
    using Files = std::vector<std::filesystem::path>;

    // What it needs of the world.
    struct With {
        Executor run;                     // on another thread; whoever draws is woken when a job is done
        Executor aside = {};              // the same, for what nobody waits for; empty: `run` does it
        std::filesystem::path data = {};  // folder of backups and unsaved work; empty: neither is kept
        Drawable drawable = {};
        Seed seed = {};                                               // of new questions' ids
        std::function<void(const std::filesystem::path&)> show = {};  // a printed chapter, in the browser
    };

    explicit EditorDesk(With with);
    EditorDesk(const EditorDesk&) = delete;
    EditorDesk& operator=(const EditorDesk&) = delete;
    ~EditorDesk();  // what is not saved is kept first

    // Files and folders of one bank. What is open already stays as it is.
    void open(const Files& files, Moment now);
    [[nodiscard]] bool is_open() const { return editor_.has_value() || reading_.under_way(); }

    // Does what is asked for, or nothing where it may not be done now. False: the author wants to leave.
    bool act(const EditorAction& action, Moment now);
    // Takes in what was done elsewhere. Call it before drawing, also where the author is no longer here: a
    // page that was to be printed is shown all the same.
    void take_in(Moment now);
    // Brings what time brings.
    void tick(Moment now);
    [[nodiscard]] std::optional<Mono> next(Moment now) const;
    [[nodiscard]] EditorView view() const;

    [[nodiscard]] const Files& files() const { return reading_.files(); }
    // Whether something was saved since it was asked last.
    bool take_saved() { return std::exchange(saved_, false); }
    // Whether the author wanted to leave once all was saved, and it is.
    bool take_leave() { return std::exchange(leaves_, false); }

private:
    // The findings of a chapter or a bank follow when nobody has typed for that long.
    static constexpr Millis findings_pause = {300};
    struct Doing;
    void look(std::optional<At> at);
    void follow(Mono now);
    void tell(EditorTold told) { told_ = std::move(told); }
    void carry_out(Deed deed, const Deeds& deeds, const std::function<void()>& then = {});
    // Few questions now, many elsewhere. Until those are done nothing else is changed, nor taken in.
    void deal(EditorBatch::Job job, Mono now);
    [[nodiscard]] bool may_now(const EditorAction& action) const;
    void give_way(const EditorAction& action);
    void take_in_batch(Mono now);
    void take_in_printed();
    // What is typed of a file's frame is kept before anything is done that would lose it.
    [[nodiscard]] bool frame_goes_first(const EditorAction& action) const;
    void keep_frame(Mono now, const std::function<void()>& then);
    [[nodiscard]] EditorDisk::Typed typed() const;
    // Those that are marked, else the one that is looked at.
    [[nodiscard]] std::vector<At> chosen() const;
    [[nodiscard]] bool finds() const { return panel_ == EditorPanel::replace && !replacing_.settled(); }
    void list_findings();
    void list_here();
    // What is offered for them is still to be found out, and can be: the list is of the bank as it is.
    [[nodiscard]] bool looks_for_fixes() const;
    [[nodiscard]] const EditorFinding* fixable(int finding);
    void add_findings_of_the_bank();
    void begin(EditorReading::Read read);
    void take_in_written(Moment now);
    void leave_once_saved(bool went_well, Wall now);
    void meet(std::size_t file, const Manuscript& theirs);
    void follow_merging();
    void close_merging();
    void recover(const EditorReading::Unfinished& work);
    void discard();
    QuestionId fresh_id(std::size_t file);

    With with_;
    FreshIds ids_;
    EditorReading reading_;
    EditorDisk disk_;
    EditorReview review_;
    EditorReplacing replacing_;
    EditorFixes fixes_;
    EditorBatch batch_;
    EditorPrinter printer_;
    Mono done_;  // when something was last done
    std::optional<Error> failed_;
    std::optional<Editor> editor_;
    EditorList list_;
    EditorSheet sheet_;
    std::set<At> marked_;
    EditorPane pane_ = EditorPane::list;
    EditorPanel panel_ = EditorPanel::none;
    std::string typed_;
    FindingScope scope_ = FindingScope::question;
    std::vector<EditorFinding> findings_, here_;
    std::optional<FieldAt> go_;
    std::vector<std::string> tags_;
    std::vector<EditorCase> cases_;
    std::optional<EditorTold> told_;
    std::vector<EditorMerging> merging_;            // one after the other
    std::vector<EditorReading::Unfinished> found_;  // of the last time
    bool saved_ = false;
    bool leaving_ = false;  // when all is saved
    bool leaves_ = false;
    std::uint64_t listed_ = 0;     // the revision the findings are of
    std::optional<Mono> listing_;  // when they are listed anew
};

}  // namespace qingwen
