// The parts of the settings page that are about the data as a whole.
#pragma once

#include "ui/printed_rows.h"

namespace qingwen {

// Language, text size and colours: also on the welcome page.
void draw_reading_rows(Kit& kit, PrintedRows& form, Sink& sink);

// Where it lies, backing it up, restoring it.
void draw_data_rows(Kit& kit, PrintedRows& form, const SettingsView& view, Sink& sink);

// What has to be answered or waited for before anything else is done.
[[nodiscard]] bool asks_about_data(const SettingsView& view);
void draw_data_questions(Kit& kit, const SettingsView& view, Sink& sink);

}  // namespace qingwen
