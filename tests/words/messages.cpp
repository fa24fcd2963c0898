#include "words/messages.h"

#include <array>
#include <cstdio>
#include <sstream>
#include <stdexcept>
#include <string_view>

#include <sys/wait.h>

#include "support/folder.h"

namespace qingwen::words {

namespace {

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size())
            plain += text[i];
        else if (const char next = text[++i]; next == 'n' || next == 't')
            plain += next == 'n' ? '\n' : '\t';
        else
            plain += next;
    }
    return plain;
}

std::string_view within_quotes(std::string_view line) {
    const auto open = line.find('"');
    const auto close = line.rfind('"');
    return open == close ? std::string_view() : line.substr(open + 1, close - open - 1);
}

class Reader {
public:
    void take(std::string_view line) {
        const bool obsolete = line.starts_with("#~");
        if (obsolete) line.remove_prefix(std::min<std::size_t>(3, line.size()));
        if (line.starts_with("#, ")) fuzzy_ = line.find("fuzzy") != std::string_view::npos;
        if (line.starts_with("msgid ")) begin(obsolete);
        if (messages_.empty()) return;
        auto& message = messages_.back();
        if (line.starts_with("msgid ")) at_ = &message.id;
        if (line.starts_with("msgid_plural ")) at_ = &message.plural;
        if (line.starts_with("msgstr")) at_ = &message.texts.emplace_back();
        if (at_ && (line.starts_with("msg") || line.starts_with('"'))) *at_ += unescaped(within_quotes(line));
    }

    Messages messages() && {
        std::erase_if(messages_, [](const Message& message) { return message.id.empty(); });
        return std::move(messages_);
    }

private:
    void begin(bool obsolete) {
        messages_.push_back({{}, {}, {}, fuzzy_, obsolete});
        fuzzy_ = false;
    }

    Messages messages_;
    std::string* at_ = nullptr;
    bool fuzzy_ = false;
};

std::string output_of(const std::string& command) {
    auto ran = run(command);
    if (ran.status != 0) throw std::runtime_error(command + "\n" + ran.output);
    return ran.output;
}

}  // namespace

Ran run(const std::string& command) {
    Ran ran;
    std::FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (!pipe) return {-1, "popen failed"};
    std::array<char, 4096> block{};
    for (std::size_t got = 0; (got = std::fread(block.data(), 1, block.size(), pipe)) > 0;)
        ran.output.append(block.data(), got);
    const int status = ::pclose(pipe);
    ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ran;
}

std::string quoted(const std::filesystem::path& path) {
    std::string text = "'";
    for (const char c : path.string()) c == '\'' ? text += "'\\''" : text += c;
    return text + "'";
}

Messages messages_of(const std::string& catalogue_text) {
    Reader reader;
    std::istringstream lines(catalogue_text);
    for (std::string line; std::getline(lines, line);) reader.take(line);
    return std::move(reader).messages();
}

Messages read_messages(const std::filesystem::path& file) {
    return messages_of(output_of("LC_ALL=C msgcat --no-wrap " + quoted(file)));
}

Messages texts_below(const std::filesystem::path& sources) {
    const sample::Folder folder;
    const auto file = folder / "found.pot";
    const auto script = std::filesystem::path(QINGWEN_SOURCE) / "assets/locale/extract.sh";
    output_of("sh " + quoted(script) + " " + quoted(sources) + " " + quoted(file));
    return read_messages(file);
}

}  // namespace qingwen::words
