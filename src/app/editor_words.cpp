#include "app/editor_view.h"
#include "app/telling.h"
#include "app/words.h"

namespace qingwen {

std::string deed_words(Deed deed, int count) {
    switch (deed) {
        case Deed::typed:
            return tr("typing");
        case Deed::kind_changed:
            return tr("another kind");
        case Deed::added:
            return tr_n("add {n} question", "add {n} questions", count);
        case Deed::duplicated:
            return tr_n("duplicate {n} question", "duplicate {n} questions", count);
        case Deed::removed:
            return tr_n("delete {n} question", "delete {n} questions", count);
        case Deed::moved:
            return tr_n("move {n} question", "move {n} questions", count);
        case Deed::tagged:
            return tr_n("tags of {n} question", "tags of {n} questions", count);
        case Deed::levelled:
            return tr_n("level of {n} question", "level of {n} questions", count);
        case Deed::replaced:
            return tr_n("replace in {n} question", "replace in {n} questions", count);
        case Deed::mended:
            return count == 1 ? tr("quick fix") : tr_n("fix {n} question", "fix {n} questions", count);
        case Deed::rewritten:
            return tr("editing as text");
        case Deed::frame_changed:
            return tr("lines of the file");
        case Deed::merged:
            return tr("merging");
        case Deed::reloaded:
            return tr("reloading");
        case Deed::recovered:
            return tr("unsaved work of the last time");
        case Deed::discarded:
            return tr("leaving without saving");
    }
    return {};
}

std::string deed_words(const std::string& verb, const Change* change) {
    if (change == nullptr) return verb;
    return tr("{verb}: {what}", {{"verb", verb}, {"what", deed_words(change->deed, change->count)}});
}

std::string batch_words(Deed deed) {
    switch (deed) {
        case Deed::duplicated:
            return tr("Duplicating");
        case Deed::removed:
            return tr("Deleting");
        case Deed::moved:
            return tr("Moving");
        case Deed::tagged:
            return tr("Changing tags");
        case Deed::levelled:
            return tr("Changing levels");
        case Deed::replaced:
            return tr("Replacing");
        case Deed::mended:
            return tr("Fixing");
        case Deed::merged:
            return tr("Putting both together");
        default:
            return tr("Under way");
    }
}

namespace {

// 1,200: with commas, as in both languages.
std::string grouped(int number) {
    if (number < 1000) return std::to_string(number);
    return grouped(number / 1000) + "," + std::to_string(1000 + number % 1000).substr(1);
}

}  // namespace

std::string progress_words(const BatchView& batch) {
    return tr("{done} of {all}", {{"done", grouped(batch.done)}, {"all", grouped(batch.all)}});
}

namespace {

std::string answer_field_words(Field field) {
    switch (field) {
        case Field::right:
            return tr("right option");
        case Field::wrong:
            return tr("wrong option");
        case Field::last:
            return tr("options that stand last");
        case Field::keep_order:
            return tr("natural order");
        case Field::is:
            return tr("true or false");
        case Field::order:
            return tr("item");
        case Field::left:
        case Field::paired:
            return tr("pair");
        case Field::extra:
            return tr("offer that belongs to none");
        case Field::blanks:
            return tr("answer of a blank");
        case Field::any_order:
            return tr("any order");
        case Field::number:
            return tr("number");
        case Field::within:
            return tr("accepted distance");
        case Field::unit:
            return tr("unit");
        default:
            return {};
    }
}

}  // namespace

std::string field_words(Field field) {
    switch (field) {
        case Field::id:
            return tr("id");
        case Field::ask:
            return tr("question text");
        case Field::why:
            return tr("explanation");
        case Field::hint:
            return tr("hint");
        case Field::note:
            return tr("note");
        case Field::image:
            return tr("image");
        case Field::case_id:
            return tr("case");
        case Field::level:
            return tr("level");
        case Field::points:
            return tr("points");
        case Field::seconds:
            return tr("seconds");
        case Field::article:
            return tr("article");
        case Field::paragraphs:
            return tr("paragraphs");
        case Field::terms:
            return tr("source term");
        case Field::tags:
            return tr("tag");
        case Field::tracks:
            return tr("post");
        case Field::allowed:
        case Field::reason:
            return tr("finding let stand");
        default:
            return answer_field_words(field);
    }
}

Finding in_form_words(Finding finding) {
    const auto field = field_under(finding.field);
    if (key_of(field) == finding.field)
        finding.field = finding.field == "cite" ? tr("Source") : field_words(field);
    return finding;
}

std::string told_words(const EditorTold& told) {
    using What = EditorTold::What;
    const auto error = [&] { return error_words(told.error.value_or(Error{})); };
    switch (told.what) {
        case What::saved:
            return tr_n("Saved: {n} file", "Saved: {n} files", told.count);
        case What::save_failed:
            return tr("Not saved; everything is still here. {error}", {{"error", error()}});
        case What::undone:
            return tr("Taken back: {what}", {{"what", deed_words(told.deed, told.count)}});
        case What::redone:
            return tr("Done again: {what}", {{"what", deed_words(told.deed, told.count)}});
        case What::done:
            return tr("Done: {what}", {{"what", deed_words(told.deed, told.count)}});
        case What::reloaded:
            return tr("{file} was changed outside and is read again", {{"file", told.name}});
        case What::some_by_hand:
            return tr_n("{n} question stayed as it was: it can only be changed in the text",
                        "{n} questions stayed as they were: they can only be changed in the text",
                        told.count);
        case What::by_hand_only:
            return tr("This can only be changed in the text (F2)");
        case What::parting_gone:
            return tr("The line that stands for the questions is gone. Put it back, or cancel.");
        case What::not_read:
            return tr("A file could not be read. {error}", {{"error", error()}});
        case What::recovered:
            return tr("What was not saved the last time is back");
        case What::dropped_characters:
            return tr_n("{n} character that no bank may hold was left out",
                        "{n} characters that no bank may hold were left out", told.count);
        case What::cut_short:
            return tr("It was too long and is cut short");
        case What::printed:
            return tr("Written for printing: {file}", {{"file", told.name}});
        case What::replaced:
            return tr_n("Replaced in {n} place", "Replaced in {n} places", told.count);
        case What::stopped:
            return tr("Stopped; nothing was changed");
        case What::cannot_keep:
            return tr("Unsaved work cannot be kept safe. {error}", {{"error", error()}});
    }
    return {};
}

}  // namespace qingwen
