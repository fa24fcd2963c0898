#include "app/words.h"
#include "ui/controls.h"
#include "ui/frame.h"
#include "ui/settings_parts.h"

namespace qingwen {

namespace {

float draw_name(Kit& kit, Column at) {
    const float side = kit.u(64);
    kit.seal(Rect{at.x + kit.u(4), at.y + kit.u(4), side, side}.snapped(), "清问");
    const float left = at.x + side + kit.u(28);
    const float wide = at.x + at.width - left;
    const float name =
        kit.text(left, at.y, tr("Welcome to Qingwen"), type::name, kit.theme().ink, wide).height;
    const auto about = tr("Learning by question and answer.");
    const float below = kit.text(left, at.y + name, about, type::caption, kit.theme().ink2, wide).height;
    return std::max(side + kit.u(8), name + below);
}

float draw_words(Kit& kit, Column at) {
    const auto& theme = kit.theme();
    float used =
        kit.text(at.x, at.y,
                 tr("Pick a chapter and answer; after each answer you see at once whether it was right, "
                    "why, and where it is written."),
                 type::read_small, theme.ink, at.width)
            .height;
    used += kit.u(8);
    used +=
        kit.text(at.x, at.y + used,
                 tr("Nothing leaves this machine: records stay on this disk, and there is no network in it."),
                 type::read_small, theme.green, at.width)
            .height;
    return used;
}

}  // namespace

void draw_welcome(const View&, Kit& kit, Sink& sink) {
    const auto frame = frame_of(kit);
    Rect page = frame.body;
    page.y = frame.head.y;
    page.h = frame.body.bottom() - frame.head.y;
    const float edge = kit.u(8);  // room for the focus ring
    const Rect content = kit.begin_scroll("welcome", page.inset(-edge, 0));
    const Rect column = content.inset(edge, 0).column(kit.u(760));
    Column at{column.x, content.y + kit.u(4), column.w};
    at.y += draw_name(kit, at) + kit.u(24);
    at.y += draw_words(kit, at) + kit.u(24);
    PrintedRows form(kit, at);
    form.group(tr("How would you like to read?"));
    draw_reading_rows(kit, form, sink);
    at.y += form.used() + kit.u(12);
    at.y += kit.text(at.x, at.y, tr("The settings have this again, and more."), type::caption,
                     kit.theme().ink2, at.width)
                .height;
    kit.end_scroll(at.y - content.y + kit.u(12));
    Rect foot = frame.foot.column(kit.u(760));
    if (main_button(kit, foot, "welcomed", tr("Begin"), true)) sink.send(act::Welcomed{});
    if (kit.take(Key::escape)) sink.send(act::Welcomed{});
}

}  // namespace qingwen
