// Not there yet: what needs saving, merging, fixing and replacing.
#include "app/editor_doing.h"

namespace qingwen {

bool EditorDesk::Doing::operator()(const act::edit::Fix&) const { return true; }
bool EditorDesk::Doing::operator()(const act::edit::Find&) const { return true; }
bool EditorDesk::Doing::operator()(const act::edit::Choose&) const { return true; }
bool EditorDesk::Doing::operator()(const act::edit::Replace&) const { return true; }
bool EditorDesk::Doing::operator()(const act::edit::Print&) const { return true; }

QuestionId EditorDesk::fresh_id(std::size_t file) {
    return {editor_->file(file).chapter.id.text + "-" + std::to_string(random_.below(1'000'000))};
}

}  // namespace qingwen
