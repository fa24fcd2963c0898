// Not there yet: what needs saving, merging, fixing and replacing.
#include "app/editor_doing.h"

namespace qingwen {

bool EditorDesk::Doing::operator()(const act::edit::Fix&) const { return true; }
bool EditorDesk::Doing::operator()(const act::edit::Find&) const { return true; }
bool EditorDesk::Doing::operator()(const act::edit::Choose&) const { return true; }
bool EditorDesk::Doing::operator()(const act::edit::Replace&) const { return true; }

}  // namespace qingwen
