#include "yaml/scan.h"

#include <algorithm>
#include <exception>
#include <istream>

#include <yaml-cpp/yaml.h>

#include "bank/file_rules.h"
#include "yaml/slips.h"
#include "yaml/tree_builder.h"

namespace qingwen {

namespace {

bool parse(SourceBuffer& buffer, const Source& source, Packed& packed, TreeBuilder& builder) {
    try {
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
        return true;
    } catch (const StopReading&) {
    } catch (const ReadTooFar&) {
        builder.report(rules::never_ends, builder.place(builder.last_offset()), {}, {},
                       std::to_string(limits::ahead_bytes / 1024) + " KiB");
    } catch (const YAML::Exception& refused) {
        const auto stop = packed.source_of(static_cast<std::size_t>(std::max(refused.mark.pos, 0)));
        Slip slip = explain(refused.msg, source.text, builder.last_offset(), stop);
        const Place at =
            slip.rule == &rules::open_bracket ? builder.open_bracket() : builder.place(slip.offset);
        builder.report(*slip.rule, at, slip.field, {}, std::move(slip.hint));
    } catch (const std::exception&) {
        builder.report(rules::not_yaml, builder.place(builder.last_offset()));
    }
    return false;
}

// Nothing a parser of hostile text throws may leave this room.
bool parse_safely(SourceBuffer& buffer, const Source& source, Packed& packed, TreeBuilder& builder) {
    try {
        return parse(buffer, source, packed, builder);
    } catch (const StopReading&) {
        return false;
    }
}

}  // namespace

Scanned scan(const Source& source, Findings& findings, const ItemSink& items) {
    Packed packed(source.text);
    SourceBuffer buffer(packed.text());
    TreeBuilder builder(source, packed, buffer, items, findings);
    const bool whole = parse_safely(buffer, source, packed, builder);
    Scanned scanned{std::nullopt, buffer.at_end(), builder.nodes(), builder.items()};
    if (whole) scanned.root = builder.take_root();
    if (whole && source.items_of.empty() && scanned.root->map() == nullptr) {
        const bool nothing = scanned.root->text() != nullptr && scanned.root->text()->empty();
        findings.push_back(
            {nothing ? &rules::empty_file : &rules::not_a_map, source.file, scanned.root->at, {}, {}, {}});
        scanned.root.reset();
    }
    return scanned;
}

}  // namespace qingwen
