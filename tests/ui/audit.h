// What holds for every screen: what a person can press is large enough, stands on the page or in an area that
// scrolls, and covers nothing else.
#pragma once

#include <gtest/gtest.h>

#include "ui/screen.h"

namespace qingwen {

inline void audit(const Registry& drawn, const Rect& page, const std::string& where) {
    std::vector<const Drawn*> controls;
    for (const auto& one : drawn.all()) {
        if (one.what != Drawn::What::control) {
            EXPECT_LE(one.rect.right(), page.right() + 1) << where << one.label;
            continue;
        }
        EXPECT_GE(one.rect.w, 43.5F) << where << one.id;
        EXPECT_GE(one.rect.h, 43.5F) << where << one.id;
        EXPECT_GE(one.rect.x, page.x) << where << one.id;
        EXPECT_LE(one.rect.right(), page.right() + 0.5F) << where << one.id;
        if (one.clip.h == page.h) {
            EXPECT_LE(one.rect.bottom(), page.bottom() + 0.5F) << where << one.id;
        }
        if (one.enabled) controls.push_back(&one);
    }
    for (const auto* a : controls) {
        for (const auto* b : controls) {
            if (a >= b || a->clip.h != b->clip.h || a->clip.y != b->clip.y) continue;
            EXPECT_FALSE(a->rect.inset(0.5F).meets(b->rect.inset(0.5F)))
                << where << a->id << " covers " << b->id;
        }
    }
}

}  // namespace qingwen
