#include <array>

#include "app/telling.h"
#include "app/words.h"
#include "ui/controls.h"
#include "ui/editor_controls.h"
#include "ui/editor_panels.h"
#include "ui/editor_typing.h"

namespace qingwen {

namespace {

struct Group {
    const Editing& on;
    Column at;
    float y = 0;

    void label(const std::string& words) {
        y += on.kit.text(at.x, y, words, type::caption, on.theme().ink2, at.width).height + on.kit.u(6);
    }
    Flow flow() const { return Flow({at.x, y, at.width, 0}, on.kit.u(target), on.kit.u(8)); }
    void after(const Flow& flow) { y = flow.bottom() + on.kit.u(16); }
};

void draw_kinds(Group& group) {
    const auto& on = group.on;
    group.label(tr("Kind"));
    Flow flow = group.flow();
    for (int i = -1; i < kind_count; ++i) {
        auto filter = on.view.filter;
        filter.kind = i < 0 ? std::nullopt : std::optional(static_cast<Kind>(i));
        const auto words = i < 0 ? tr("All") : kind_word(*filter.kind);
        const auto id = i < 0 ? std::string("filter-kind-all") : "filter-kind-" + std::to_string(i);
        if (chip(on.kit, id, flow.place(chip_width(on.kit, words)), words,
                 on.view.filter.kind == filter.kind))
            on.send(act::edit::Filter{filter});
    }
    group.after(flow);
}

void draw_levels(Group& group) {
    const auto& on = group.on;
    group.label(tr("Level"));
    Flow flow = group.flow();
    for (int level = 0; level <= 3; ++level) {
        auto filter = on.view.filter;
        filter.level = level;
        const auto words = level == 0 ? tr("All") : level_word(level);
        if (chip(on.kit, "filter-level-" + std::to_string(level), flow.place(chip_width(on.kit, words)),
                 words, on.view.filter.level == level))
            on.send(act::edit::Filter{filter});
    }
    group.after(flow);
}

void draw_tags(Group& group) {
    const auto& on = group.on;
    if (on.view.tags.empty()) return;
    group.label(tr("Tag"));
    Flow flow = group.flow();
    const auto put = [&](const std::string& id, const std::string& words, const std::string& tag) {
        auto filter = on.view.filter;
        filter.tag = tag;
        if (chip(on.kit, id, flow.place(chip_width(on.kit, words)), words, on.view.filter.tag == tag))
            on.send(act::edit::Filter{filter});
    };
    put("filter-tag-all", tr("All"), "");
    for (std::size_t i = 0; i < on.view.tags.size(); ++i)
        put("filter-tag-" + std::to_string(i), on.view.tags[i], on.view.tags[i]);
    group.after(flow);
}

float draw_filter(const Editing& on, Column at) {
    Group group{on, at, at.y};
    draw_kinds(group);
    draw_levels(group);
    draw_tags(group);
    auto filter = on.view.filter;
    const auto words = tr("With findings");
    Flow flow = group.flow();
    if (chip(on.kit, "filter-findings", flow.place(chip_width(on.kit, words)), words, filter.only_findings)) {
        filter.only_findings = !filter.only_findings;
        on.send(act::edit::Filter{filter});
    }
    const auto clear = tr("Clear the filter");
    if (on.view.filter.filters() &&
        button(on.kit, "clear-filter", flow.place(button_width(on.kit, clear, nullptr, ButtonLook::quiet)),
               clear, ButtonLook::quiet))
        on.send(act::edit::Filter{{.words = on.view.filter.words}});
    return flow.bottom() - at.y;
}

// The field, and the tags there are already as chips.
float draw_tag(const Editing& on, Column at) {
    auto& kit = on.kit;
    auto typed = on.view.typed;
    const EditorText how{.wants_keys = !ImGui::IsAnyItemActive() && !kit.touched() && !kit.focusing()};
    const auto has = !typed.empty();
    if (editor_text(on, "tag-name", {at.x, at.y, at.width, kit.u(field_height)}, tr("Tag"), typed, how))
        on.send(act::edit::TypeInPanel{typed});
    const float between = kit.u(12);
    const float half = std::floor((at.width - between) / 2);
    float y = at.y + kit.u(field_height + 12);
    const bool add = button(kit, "tag-add", {at.x, y, half, kit.u(button_height)}, tr("Add this tag"),
                            ButtonLook::primary, has, "Enter");
    if ((add || kit.take(Key::enter)) && has) on.send(act::edit::AddTag{typed});
    if (button(kit, "tag-remove", {at.x + at.width - half, y, half, kit.u(button_height)}, tr("Take it away"),
               ButtonLook::plain, has))
        on.send(act::edit::RemoveTag{typed});
    y += kit.u(button_height + 20);
    if (on.view.tags.empty()) return y - at.y;
    y += kit.text(at.x, y, tr("In use"), type::caption, on.theme().ink2, at.width).height + kit.u(6);
    Flow flow({at.x, y, at.width, 0}, kit.u(target), kit.u(8));
    for (std::size_t i = 0; i < on.view.tags.size(); ++i)
        if (chip(kit, "tag-" + std::to_string(i), flow.place(chip_width(kit, on.view.tags[i])),
                 on.view.tags[i], typed == on.view.tags[i]))
            on.send(act::edit::TypeInPanel{on.view.tags[i]});
    return flow.bottom() - at.y;
}

// As high as it was in the frame before: what is in it is only known once it is drawn.
void draw_scrolled(const Editing& on, const std::string& title, float (*body)(const Editing&, Column)) {
    auto& kit = on.kit;
    draw_panel_sheet(on, {title, 640, kit.page().h, [&](const Rect& room) {
                              const float edge = kit.u(8);
                              const Rect content = kit.begin_scroll("panel-body", room.inset(-edge, 0));
                              const float used = body(on, {content.x + edge, content.y + kit.u(4), room.w});
                              kit.end_scroll(used + kit.u(12));
                          }});
}

}  // namespace

void draw_filter_panel(const Editing& on) { draw_scrolled(on, tr("Show which questions?"), draw_filter); }

void draw_tag_panel(const Editing& on) {
    const bool several = on.view.marked != nullptr && !on.view.marked->empty();
    const int count = several ? static_cast<int>(on.view.marked->size()) : 1;
    draw_scrolled(on, tr_n("Tags of {n} question", "Tags of {n} questions", count), draw_tag);
}

}  // namespace qingwen
