#include <nlohmann/json.hpp>

#include "log/codec.h"

namespace qingwen {

namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

template <class Text>
void put_unless_empty(Json& json, const char* key, const Text& value) {
    if (!value.empty()) json[key] = value;
}

template <class Ids>
void put_ids(Json& json, const char* key, const Ids& ids) {
    for (const auto& id : ids) json[key].push_back(id.text);
}

void put_options(Json& json, const Options& options) {
    json["right"] = options.right;
    json["wrong"] = options.wrong;
    put_unless_empty(json, "last", options.last);
    if (options.keep_order) json["keep_order"] = true;
}

struct PutBody {
    Json& json;

    void operator()(const Single& body) const { put_options(json, body); }
    void operator()(const Multiple& body) const { put_options(json, body); }
    void operator()(const Truth& body) const { json["is"] = body.is; }
    void operator()(const Order& body) const { json["order"] = body.items; }
    void operator()(const Match& body) const {
        json["match"] = body.pairs;
        put_unless_empty(json, "extra", body.extra);
    }
    void operator()(const Blank& body) const {
        json["blanks"] = body.blanks;
        if (body.any_order) json["any_order"] = true;
    }
    void operator()(const Number& body) const {
        json["number"] = body.value;
        json["within"] = body.within;
        put_unless_empty(json, "unit", body.unit);
    }
};

Json json_of(const Cite& cite) {
    return {{"article", cite.article}, {"paragraphs", cite.paragraphs}, {"terms", cite.terms}};
}

Json json_of(const Question& question) {
    Json json{{"id", question.id.text},
              {"chapter", question.chapter.text},
              {"kind", word_of(question.kind())},
              {"ask", question.ask}};
    std::visit(PutBody{json}, question.body);
    json["why"] = question.why;
    put_unless_empty(json, "hint", question.hint);
    put_unless_empty(json, "note", question.note);
    put_unless_empty(json, "image", question.image);
    put_unless_empty(json, "case", question.case_id.text);
    if (question.cite) json["cite"] = json_of(*question.cite);
    json["level"] = question.level;
    put_unless_empty(json, "tags", question.tags);
    put_unless_empty(json, "for", question.tracks);
    if (question.points) json["points"] = *question.points;
    if (question.seconds) json["seconds"] = *question.seconds;
    return json;
}

Json json_of(const Item& item) {
    Json json{{"question", json_of(item.question)}, {"chapter_title", item.chapter_title}};
    put_unless_empty(json, "case_text", item.case_text);
    json["shown"] = item.shown;
    return json;
}

Json json_of(const Draw& draw) {
    Json json = Json::object();
    put_ids(json, "chapters", draw.chapters);
    put_unless_empty(json, "tracks", draw.tracks);
    put_unless_empty(json, "tags", draw.tags);
    for (const Kind kind : draw.of) json["of"].push_back(word_of(kind));
    put_ids(json, "only", draw.only);
    json["count"] = draw.count;
    if (draw.up_to) json["up_to"] = true;
    for (const auto& [kind, count] : draw.kinds) json["kinds"][std::string(word_of(kind))] = count;
    for (const auto& [level, count] : draw.levels) json["levels"][std::to_string(level)] = count;
    return json;
}

Json json_of(const Blueprint& blueprint) {
    Json draws = Json::array();
    for (const Draw& draw : blueprint.draws) draws.push_back(json_of(draw));
    return {{"draws", std::move(draws)},
            {"shuffle_questions", blueprint.shuffle_questions},
            {"shuffle_options", blueprint.shuffle_options}};
}

Json json_of(const Paper& paper) {
    Json items = Json::array();
    for (const Item& item : paper.items) items.push_back(json_of(item));
    return {{"bank", paper.bank.text},
            {"digest", paper.bank_digest},
            {"seed", std::to_string(paper.seed.value)},
            {"blueprint", json_of(paper.blueprint)},
            {"items", std::move(items)}};
}

Json json_of(const Section& section) {
    return {{"kind", word_of(section.kind)},
            {"questions", section.questions},
            {"right", section.right},
            {"wrong", section.wrong},
            {"stakes", section.stakes},
            {"answer_ms", section.answer.count},
            {"silence_ms", section.silence.count},
            {"early", section.early}};
}

Json json_of(const TableRules& table) {
    Json json{{"play", word_of(table.play)},
              {"least_seats", table.least_seats},
              {"most_seats", table.most_seats},
              {"start", table.start},
              {"target", table.target}};
    for (const auto& section : table.sections) json["sections"].push_back(json_of(section));
    return json;
}

Json json_of(const Rules& rules) {
    Json json{{"version", rules.version}};
    if (rules.per_question) json["per_question_ms"] = rules.per_question->count;
    if (rules.per_round) json["per_round_ms"] = rules.per_round->count;
    json["grace_ms"] = rules.grace.count;
    json["feedback"] = word_of(rules.feedback);
    json["base"] = rules.base;
    json["speed_bonus"] = rules.speed == Speed::guarded;
    json["partial"] = rules.partial;
    json["pass"] = rules.pass;
    json["excellent"] = rules.excellent;
    if (rules.speed == Speed::kahoot) json["speed"] = "kahoot";
    if (rules.go_back) json["go_back"] = true;
    if (rules.lives > 0) json["lives"] = rules.lives;
    if (rules.grading.several != Several::net) json["several"] = word_of(rules.grading.several);
    if (rules.grading.sequence != Sequence::place) json["order"] = word_of(rules.grading.sequence);
    if (rules.penalty > 0) json["penalty"] = rules.penalty;
    if (rules.guess_penalty) json["guess_penalty"] = true;
    if (rules.certainty) json["certainty"] = true;
    if (rules.streak > 0) json["streak"] = rules.streak;
    if (rules.table.play != Play::alone) json["table"] = json_of(rules.table);
    return json;
}

Json json_of(const RoundHead& head) {
    Json json{{"id", head.id.text},  {"player", head.player.text},   {"mode", head.mode.text},
              {"title", head.title}, {"rules", json_of(head.rules)}, {"paper", json_of(head.paper)}};
    put_unless_empty(json, "seats", head.seats);
    return json;
}

struct PutAnswer {
    Json& json;

    void operator()(const Chosen& answer) const { json["chosen"] = answer.choices; }
    void operator()(const Judged& answer) const { json["judged"] = answer.is; }
    void operator()(const Ordered& answer) const { json["ordered"] = answer.items; }
    void operator()(const Matched& answer) const { json["matched"] = answer.offers; }
    void operator()(const Filled& answer) const { json["filled"] = answer.texts; }
    void operator()(const Counted& answer) const { json["counted"] = answer.text; }
};

struct PutEvent {
    Json& json;

    void operator()(const Started&) const {}
    void operator()(const Answered& body) const {
        json["item"] = body.item;
        std::visit(PutAnswer{json["answer"]}, body.answer);
        if (body.certainty) json["certainty"] = static_cast<int>(*body.certainty);
        if (body.seat != 0) json["seat"] = body.seat;
    }
    void operator()(const TimedOut& body) const { json["whole_round"] = body.whole_round; }
    void operator()(const WentOn&) const {}
    void operator()(const Flagged& body) const {
        json["item"] = body.item;
        json["on"] = body.on;
    }
    void operator()(const Interrupted& body) const {
        json["away_ms"] = body.away.count;
        if (body.spent > Millis{}) json["spent_ms"] = body.spent.count;
    }
    void operator()(const Finished& body) const { json["ending"] = word_of(body.ending); }
    void operator()(const WentTo& body) const { json["item"] = body.item; }
    void operator()(const Opened&) const {}
    void operator()(const Buzzed& body) const { json["seat"] = body.seat; }
    void operator()(const Staked& body) const { json["points"] = body.points; }
    void operator()(const Passed&) const {}
    void operator()(const Ruled& body) const { json["right"] = body.right; }
    void operator()(const Undone&) const {}
};

}  // namespace

std::string to_json(const RoundHead& head) { return text_of(json_of(head)); }

std::string to_json(const Event& event) {
    Json json{{"id", event.id.text},
              {"seq", event.seq},
              {"mono_ms", event.at.mono.ms},
              {"utc_ms", event.at.wall.utc_ms},
              {"offset_minutes", event.at.wall.offset_minutes},
              {"kind", word_of(event.kind())}};
    std::visit(PutEvent{json}, event.body);
    return text_of(json);
}

std::string body_to_json(const EventBody& body) {
    Json json = Json::object();
    std::visit(PutEvent{json}, body);
    return text_of(json);
}

std::string to_lines(const RoundLog& log) {
    std::string lines = text_of(Json{{"qingwen", log_format}, {"round", json_of(log.head)}}) + "\n";
    for (const Event& event : log.events) lines += to_json(event) + "\n";
    return lines;
}

}  // namespace qingwen
