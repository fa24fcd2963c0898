#include "yaml/tree_builder.h"

#include <algorithm>
#include <utility>

#include "bank/fields.h"
#include "bank/file_rules.h"
#include "yaml/characters.h"
#include "yaml/slips.h"

namespace qingwen {

namespace {

constexpr std::size_t few_keys = 16;
constexpr std::size_t shown = 40;

std::size_t packed_of(const YAML::Mark& mark) { return static_cast<std::size_t>(std::max(mark.pos, 0)); }

}  // namespace

TreeBuilder::TreeBuilder(const Source& source, Packed& packed, SourceBuffer& buffer, const ItemSink& items,
                         Findings& findings)
    : source_(source),
      packed_(packed),
      buffer_(buffer),
      sink_(items),
      findings_(findings),
      places_(source.text, source.first_line) {
    levels_.reserve(limits::depth + 1);
    if (source.items_of.empty()) return;
    levels_.emplace_back().node.held = Node::Map{};
    levels_.back().key = source.items_of;
    levels_.back().has_key = true;
    levels_.back().block = true;
}

void TreeBuilder::report(const Rule& rule, Place at, std::string_view field, std::string_view value,
                         std::string hint) {
    if (rule.severity == Severity::error && ++errors_ > limits::errors) {
        findings_.push_back(
            {&rules::too_many_findings, source_.file, at, {}, {}, std::to_string(limits::errors)});
        throw StopReading{};
    }
    findings_.push_back(
        {&rule, source_.file, at, utf8::shorten(field, shown), utf8::shorten(value, shown), std::move(hint)});
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
    if (++documents_ == 1) return;
    const std::size_t offset = offset_of(mark);
    const bool marked = source_.text.substr(offset).starts_with("---");
    report(marked ? rules::several_documents : rules::not_yaml, place(offset));
    throw StopReading{};
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
    std::size_t offset = offset_of(mark);
    std::string value(null_text(source_.text, offset, awaits_key()));
    if (value.empty() && !levels_.empty() && levels_.back().block && levels_.back().node.list() != nullptr)
        offset = std::min(offset, source_.text.rfind('-', offset == 0 ? 0 : offset - 1));
    text(offset, std::move(value));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    const std::size_t offset = offset_of(mark);
    report(rules::alias, place(offset));
    text(offset, {});
}

void TreeBuilder::OnAnchor(const YAML::Mark& mark, const std::string& name_written) {
    report(rules::anchor, place(offset_of(mark)), {}, name(name_written, mark));
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                           const std::string& value) {
    const std::size_t offset = offset_of(mark);
    check_tag(tag, mark);
    auto whole = packed_.expand(value, content_begin(packed_of(mark)), limits::scalar_bytes);
    if (!check_scalar(tag, offset, whole)) return text(offset, {});
    text(offset, std::move(*whole));
}

// Past the header of a block text, which may have a comment.
std::size_t TreeBuilder::content_begin(std::size_t packed) const {
    const auto source = packed_.text();
    if (packed >= source.size() || (source[packed] != '|' && source[packed] != '>')) return packed;
    return std::min(source.find('\n', packed), source.size());
}

bool TreeBuilder::check_scalar(const std::string& tag, std::size_t offset,
                               const std::optional<std::string>& value) {
    if (!value) {
        report(rules::scalar_too_long, place(offset), {}, source_.text.substr(offset, shown * 4),
               std::to_string(limits::scalar_bytes / 1024) + " KiB");
        return false;
    }
    if (tag == "?") check_hash(offset, *value);
    if (offset >= source_.text.size() || source_.text[offset] != '"') return true;
    const auto bad = bad_character(*value);
    if (bad.rule != nullptr) report(*bad.rule, place(offset), {}, bad.name);
    return bad.rule == nullptr;
}

std::string TreeBuilder::name(std::string_view value, const YAML::Mark& mark) {
    return packed_.expand(value, packed_of(mark), limits::scalar_bytes).value_or("");
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                                  YAML::EmitterStyle::value style) {
    open(mark, tag, false, style == YAML::EmitterStyle::Block);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                             YAML::EmitterStyle::value style) {
    open(mark, tag, true, style == YAML::EmitterStyle::Block);
}

std::size_t TreeBuilder::offset_of(const YAML::Mark& mark) {
    const std::size_t packed = packed_of(mark);
    buffer_.completed(packed);
    last_ = packed_.source_of(packed);
    return last_;
}

void TreeBuilder::check_tag(const std::string& tag, const YAML::Mark& mark) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    const std::size_t offset = packed_.source_of(packed_of(mark));
    const auto written = source_.text.substr(offset, source_.text.find_first_of(" \n", offset) - offset);
    report(rules::tag, place(offset), {}, written);
}

Place TreeBuilder::open_bracket() const {
    const auto flow = std::ranges::find(levels_, false, &Level::block);
    return flow == levels_.end() ? Place{} : flow->node.at;
}

bool TreeBuilder::awaits_key() const {
    return !levels_.empty() && levels_.back().node.map() != nullptr && !levels_.back().has_key;
}

bool TreeBuilder::in_top_list() const {
    return levels_.size() == 2 && levels_[1].node.list() != nullptr && levels_[0].node.map() != nullptr;
}

void TreeBuilder::count_node(Place at) {
    if (source_.stop.stop_requested()) throw StopReading{};
    if (++nodes_ <= limits::nodes) return;
    report(rules::too_many_nodes, at, {}, {}, std::to_string(limits::nodes));
    throw StopReading{};
}

void TreeBuilder::open(const YAML::Mark& mark, const std::string& tag, bool map, bool block) {
    const Place at = place(offset_of(mark));
    check_tag(tag, mark);
    count_node(at);
    if (levels_.size() >= limits::depth) {
        report(rules::too_deep, at, {}, {}, std::to_string(limits::depth));
        throw StopReading{};
    }
    const bool stands_for_key = awaits_key();
    if (stands_for_key) report(rules::key_is_no_text, at);
    auto& level = levels_.emplace_back();
    level.node.at = at;
    if (map)
        level.node.held = Node::Map{};
    else
        level.node.held = Node::List{};
    level.block = block;
    level.is_key = stands_for_key;
    if (in_top_list()) errors_before_item_ = errors_;
}

void TreeBuilder::close() {
    Level closed = std::move(levels_.back());
    levels_.pop_back();
    if (!closed.is_key) return add(std::move(closed.node));
    levels_.back().has_key = true;
    levels_.back().drop = true;
}

void TreeBuilder::text(std::size_t offset, std::string value) {
    const Place at = place(offset);
    count_node(at);
    if (awaits_key()) return key(at, std::move(value));
    const bool nothing_there = value.empty() && !levels_.empty() && levels_.back().node.map() != nullptr;
    add({nothing_there ? levels_.back().key_at : at, std::move(value)});
}

const Place* TreeBuilder::first_of(Level& level, const std::string& key) const {
    const auto& fields = *level.node.map();
    if (fields.size() < few_keys) {
        const auto found = std::ranges::find(fields, key, &Node::Field::key);
        return found == fields.end() ? nullptr : &found->at;
    }
    if (level.seen.empty())
        for (const auto& field : fields) level.seen.emplace(field.key, field.at);
    const auto found = level.seen.find(key);
    return found == level.seen.end() ? nullptr : &found->second;
}

void TreeBuilder::key(Place at, std::string text) {
    Level& level = levels_.back();
    level.has_key = true;
    level.key_at = at;
    level.drop = true;
    if (text == "<<") return report(rules::merge_key, at);
    if (text.starts_with("\u3000")) return report(rules::wide_space_indent, at, utf8::trim(text));
    if (const Place* first = first_of(level, text))
        return report(rules::duplicate_key, at, text, {}, where(source_.file, *first));
    level.drop = false;
    level.key = std::move(text);
    if (!level.seen.empty()) level.seen.emplace(level.key, at);
}

void TreeBuilder::add(Node&& node) {
    if (levels_.empty()) {
        root_ = std::move(node);
        return;
    }
    Level& parent = levels_.back();
    if (!in_top_list() && ++parent.items > limits::siblings) {
        report(rules::too_many_entries, node.at, {}, {}, std::to_string(limits::siblings));
        throw StopReading{};
    }
    if (auto* fields = std::get_if<Node::Map>(&parent.node.held)) {
        if (!parent.drop) fields->push_back({std::move(parent.key), parent.key_at, std::move(node)});
        parent.has_key = parent.drop = false;
    } else if (in_top_list()) {
        add_item(parent, std::move(node));
    } else {
        std::get<Node::List>(parent.node.held).push_back(std::move(node));
    }
}

void TreeBuilder::add_item(Level& list, Node&& node) {
    const std::string& of = levels_.front().key;
    if (++list.items > limits::items) {
        report(rules::too_many_questions, node.at, of, {}, std::to_string(limits::items));
        throw StopReading{};
    }
    const bool good = errors_ == errors_before_item_ && !levels_.front().drop;
    errors_before_item_ = errors_;
    ++delivered_;
    if (!sink_)
        std::get<Node::List>(list.node.held).push_back(std::move(node));
    else if (good)
        sink_(of, std::move(node));
}

void TreeBuilder::check_hash(std::size_t offset, const std::string& value) {
    const std::size_t end = end_of_plain(source_.text, offset, value);
    if (hides_text(source_.text, end)) report(rules::hash_in_text, place(end), {}, value);
}

}  // namespace qingwen
