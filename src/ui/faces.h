// The screens, one file each: a screen is a function of a View, draws with a Kit and sends what it was asked
// for. No screen decides or remembers anything.
#pragma once

#include <vector>

#include "app/action.h"
#include "app/view.h"
#include "ui/kit.h"

namespace qingwen {

class Sink {
public:
    void send(Action action) { actions_.push_back(std::move(action)); }
    [[nodiscard]] std::vector<Action> take() { return std::exchange(actions_, {}); }

private:
    std::vector<Action> actions_;
};

// Draws the screen the view is of, between Kit::begin and Kit::end.
void draw(const View& view, Kit& kit, Sink& sink);

void draw_home(const HomeView& view, Kit& kit, Sink& sink);
void draw_round(const RoundView& view, Kit& kit, Sink& sink);
void draw_result(const ResultView& view, Kit& kit, Sink& sink);
void draw_review(const ReviewView& view, Kit& kit, Sink& sink);
void draw_notebook(const NotebookView& view, Kit& kit, Sink& sink);
void draw_record(const View& view, Kit& kit, Sink& sink);
void draw_search(const View& view, Kit& kit, Sink& sink);
void draw_players(const View& view, Kit& kit, Sink& sink);
void draw_settings(const View& view, Kit& kit, Sink& sink);
void draw_table(const View& all, Kit& kit, Sink& sink);
void draw_editor(const View& all, Kit& kit, Sink& sink);
void draw_welcome(const View& view, Kit& kit, Sink& sink);
// Over the screen that was drawn before.
void draw_help(const View& view, Kit& kit, Sink& sink);
// Over whatever is up.
float opening_height(Kit& kit, const BankOpening::Shown& opening);  // pixels from the top of the window
void draw_opening(const BankOpening::Shown& opening, Kit& kit, Sink& sink);
void draw_trouble(const Error& error, Kit& kit, Sink& sink);

}  // namespace qingwen
