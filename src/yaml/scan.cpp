#include "yaml/scan.h"

#include <algorithm>
#include <exception>
#include <istream>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

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
        builder.report(*slip.rule, builder.place(slip.offset), std::move(slip.field), {},
                       std::move(slip.hint));
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
    Scanned scanned{std::nullopt, builder.nodes(), builder.items()};
    if (whole) scanned.root = builder.take_root();
    if (whole && !builder.seen_document()) {
        findings.push_back({&rules::empty_file, source.file, {}, {}, {}, {}});
        scanned.root.reset();
    }
    return scanned;
}

}  // namespace qingwen
