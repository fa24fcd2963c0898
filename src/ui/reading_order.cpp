#include "ui/reading_order.h"

#include <algorithm>

namespace qingwen {

namespace {

// A control, or all that scroll together.
struct Block {
    Rect rect;
    std::vector<const Drawn*> controls;
};
using Blocks = std::vector<Block>;
using InOrder = std::vector<const Drawn*>;

bool same(const Rect& a, const Rect& b) { return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h; }

float area(const Rect& rect) { return rect.w * rect.h; }

Blocks single(const InOrder& controls) {
    Blocks blocks;
    for (const auto* one : controls) blocks.push_back({one->rect, {one}});
    return blocks;
}

// What stands on the page itself are blocks of their own; the largest clip is the page.
Blocks blocks_of(const InOrder& controls) {
    const auto page = std::ranges::max(controls, {}, [](const auto* one) { return area(one->clip); })->clip;
    Blocks blocks;
    for (const auto* one : controls) {
        const auto known = std::ranges::find_if(
            blocks, [&](const Block& block) { return same(block.controls.front()->clip, one->clip); });
        if (same(one->clip, page) || known == blocks.end())
            blocks.push_back({same(one->clip, page) ? one->rect : one->clip, {one}});
        else
            known->controls.push_back(one);
    }
    return blocks;
}

struct Span {
    float from, to;
};
Span across(const Block& block) { return {block.rect.x, block.rect.right()}; }
Span down(const Block& block) { return {block.rect.y, block.rect.bottom()}; }

// The blocks parted wherever none of them lies, along one side; one part where nothing parts them.
std::vector<Blocks> cut(Blocks blocks, Span (*span)(const Block&)) {
    constexpr float touching = 0.5F;
    std::ranges::stable_sort(blocks, {}, [&](const Block& block) { return span(block).from; });
    std::vector<Blocks> parts;
    float end = 0;
    for (auto& block : blocks) {
        const auto [from, to] = span(block);
        if (parts.empty() || from >= end - touching) parts.emplace_back();
        end = parts.back().empty() ? to : std::max(end, to);
        parts.back().push_back(std::move(block));
    }
    return parts;
}

void read(Blocks blocks, InOrder& order) {
    if (blocks.size() == 1) {
        auto& only = blocks.front().controls;
        return only.size() == 1 ? order.push_back(only.front()) : read(single(only), order);
    }
    for (auto* const span : {down, across}) {
        auto parts = cut(blocks, span);
        if (parts.size() == 1) continue;
        for (auto& part : parts) read(std::move(part), order);
        return;
    }
    // They lie over each other; as they were drawn.
    for (const auto& block : blocks) order.insert(order.end(), block.controls.begin(), block.controls.end());
}

}  // namespace

std::vector<const Drawn*> in_reading_order(const std::vector<const Drawn*>& controls) {
    InOrder order;
    if (!controls.empty()) read(blocks_of(controls), order);
    return order;
}

}  // namespace qingwen
