// A question on the page: its stem, what can be done with it, and, once it is answered, what was right and
// why.
#pragma once

#include "app/draft.h"
#include "round/round.h"
#include "ui/faces.h"

namespace qingwen {

struct Asked {
    const Item* item = nullptr;
    int index = 0;                     // in the paper
    const Draft* draft = nullptr;      // while it is asked
    const Outcome* outcome = nullptr;  // once it is done
    bool whole = false;                // also the options that were neither right nor chosen, once it is done
    bool close = false;                // in a narrow column: a smaller stem
};

// All draw at (x, y) in `width` pixels and return the height they took.
float draw_stem(Kit& kit, float x, float y, float width, const Asked& asked, bool small);
float draw_answers(Kit& kit, float x, float y, float width, const Asked& asked, Sink& sink);  // while asked
float draw_outcome(Kit& kit, float x, float y, float width,
                   const Asked& asked);  // once done: options, why, source

float draw_options(Kit& kit, float x, float y, float width, const Asked& asked,
                   Sink& sink);  // single, multiple, truth, order
float draw_match(Kit& kit, float x, float y, float width, const Asked& asked, Sink& sink);
float draw_pairs(Kit& kit, float x, float y, float width, const Asked& asked);  // match, once done
float draw_fields(Kit& kit, float x, float y, float width, const Asked& asked, Sink& sink);  // blank, number

// How sure one is of the answer, and what that earns or costs. Keys J, K and L.
float draw_certainty(Kit& kit, float x, float y, float width, const Asked& asked, int base, Sink& sink);

// "第 8 题  单选 · 100 分", and what became of it beside that or below.
float draw_caption(Kit& kit, float x, float y, float width, const Round& round, const Asked& asked);

// What an option looks like; also the rows of other lists.
struct OptionLook {
    std::string letter;  // in the disc at its left
    std::string text;
    std::string mark;  // words at its right: 正确, 你的答案
    enum class Tone { open, chosen, right, wrong, done } tone = Tone::open;
    bool compact = false;  // for lists of many
};
float option_height(Kit& kit, float width, const OptionLook& look);
void paint_option(Kit& kit, const Rect& rect, const OptionLook& look, const Press& press);

}  // namespace qingwen
