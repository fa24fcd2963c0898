// The parts of the page of a record. Each draws itself from a place downwards and returns how high it is.
#pragma once

#include "app/record_view.h"
#include "ui/faces.h"
#include "ui/home_parts.h"

namespace qingwen {

// What there is at a glance, as large figures.
float draw_record_figures(Kit& kit, Column at, const RecordPage& page);
// The marks of the last rounds, with what passes and what is excellent as rules.
float draw_record_marks(Kit& kit, Column at, const RecordPage& page);
// A square a day, fuller the more was done, and what the day that is looked at held.
float draw_record_days(Kit& kit, Column at, const RecordPage& page, const std::optional<Day>& day,
                       Sink& sink);
// How much was right: by chapter, kind and level.
float draw_record_shares(Kit& kit, Column at, const RecordPage& page);
// Every round, newest first; only the rows in sight are drawn.
float draw_record_list(Kit& kit, Column at, const RecordView& view, Sink& sink);

// A heading over a part; returns how high it is.
float draw_record_heading(Kit& kit, Column at, const std::string& words);

}  // namespace qingwen
