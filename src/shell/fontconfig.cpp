#include <memory>

#include <fontconfig/fontconfig.h>

#include "shell/fonts.h"

namespace qingwen {

namespace {

struct Free {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Config = std::unique_ptr<FcConfig, Free>;
using Pattern = std::unique_ptr<FcPattern, Free>;

const FcChar8* fc_text(const std::string& text) {
    return static_cast<const FcChar8*>(static_cast<const void*>(text.c_str()));
}

bool has_chinese(FcPattern* pattern) {
    FcCharSet* set = nullptr;
    if (FcPatternGetCharSet(pattern, FC_CHARSET, 0, &set) != FcResultMatch) return false;
    return FcCharSetHasChar(set, U'清') == FcTrue && FcCharSetHasChar(set, U'问') == FcTrue;
}

}  // namespace

FontFile ask_fontconfig(const std::string& pattern) {
    const Config config(FcInitLoadConfigAndFonts());
    const Pattern wanted(FcNameParse(fc_text(pattern)));
    if (!config || !wanted) return {};
    FcPatternAddString(wanted.get(), FC_LANG, fc_text("zh-cn"));
    FcConfigSubstitute(config.get(), wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const Pattern match(FcFontMatch(config.get(), wanted.get(), &result));
    if (!match || !has_chinese(match.get())) return {};
    FcChar8* file = nullptr;
    int index = 0;
    if (FcPatternGetString(match.get(), FC_FILE, 0, &file) != FcResultMatch) return {};
    FcPatternGetInteger(match.get(), FC_INDEX, 0, &index);
    return {static_cast<const char*>(static_cast<const void*>(file)), index & 0xFFFF};
}

}  // namespace qingwen
