#include "edit/unsaved.h"

#include <algorithm>
#include <set>

#include "base/digest.h"
#include "base/file.h"
#include "yaml/limits.h"

namespace qingwen {

namespace {

namespace fs = std::filesystem;

// More than a bank file may have: the work on one that has become too large is not lost either.
constexpr std::size_t most_bytes = 4 * limits::file_bytes;
constexpr std::size_t most_path = std::size_t{64} * 1024;
constexpr std::string_view laid_ready = ".new";

fs::path whole_path(const fs::path& path) {
    std::error_code trouble;
    return fs::absolute(path, trouble).lexically_normal();
}

std::string name_of(const fs::path& path) { return digest_of(whole_path(path).string()); }

fs::path with_ending(fs::path path, std::string_view ending) { return path += ending; }

bool is_there(const fs::path& path) {
    std::error_code trouble;
    return fs::exists(fs::symlink_status(path, trouble));
}

Done move_folder(const fs::path& from, const fs::path& to) {
    std::error_code trouble;
    fs::rename(from, to, trouble);
    if (trouble) return Error{Fault::not_writable, to.string(), trouble.message()};
    return Unit{};
}

void sweep(const fs::path& path) {
    std::error_code ignored;
    fs::remove_all(path, ignored);
}

// A folder that was laid ready and not put in its place before the program was killed.
void put_what_is_ready(const fs::path& own) {
    const auto ready = with_ending(own, laid_ready);
    if (!is_there(own) && is_there(ready / "text")) (void)move_folder(ready, own);
}

std::optional<std::string> content_of(const fs::path& file, std::size_t most) {
    auto read = read_file(file, most);
    return read ? std::optional(std::move(read).value()) : std::nullopt;
}

bool has_same_base(const fs::path& own, const Unsaved& work) {
    return is_there(own / "text") && content_of(own / "base", most_bytes) == work.base;
}

Done write_all(const fs::path& folder, const Unsaved& work) {
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (auto done = write_file(folder / "path", whole_path(work.path).string()); !done) return done;
    if (work.base)
        if (auto done = write_file(folder / "base", *work.base); !done) return done;
    return write_file(folder / "text", work.text);
}

// base and text belong together, so the folder changes as one.
Done write_anew(const fs::path& own, const Unsaved& work) {
    const auto ready = with_ending(own, laid_ready);
    const auto old = with_ending(own, ".old");
    sweep(ready);
    if (auto done = write_all(ready, work); !done) {
        sweep(ready);
        return done;
    }
    sweep(old);
    if (is_there(own))
        if (auto done = move_folder(own, old); !done) return done;
    auto done = move_folder(ready, own);
    if (!done && is_there(old)) (void)move_folder(old, own);
    sweep(old);
    return done;
}

std::optional<Unsaved> read_from(const fs::path& own) {
    auto path = content_of(own / "path", most_path);
    auto text = content_of(own / "text", most_bytes);
    if (!path || !text || path->empty() || own.filename() != digest_of(*path)) return std::nullopt;
    return Unsaved{std::move(*path), content_of(own / "base", most_bytes), std::move(*text)};
}

// The folders' names, each once.
std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    std::error_code trouble;
    for (const auto& entry : fs::directory_iterator(folder, trouble)) {
        auto name = entry.path().filename().string();
        if (name.ends_with(laid_ready)) name.resize(name.size() - laid_ready.size());
        names.insert(std::move(name));
    }
    return names;
}

}  // namespace

Done keep_unsaved(const fs::path& folder, const Unsaved& work) {
    const auto own = folder / name_of(work.path);
    put_what_is_ready(own);
    if (has_same_base(own, work)) return write_file(own / "text", work.text);
    return write_anew(own, work);
}

Done forget_unsaved(const fs::path& folder, const fs::path& path) {
    const auto own = folder / name_of(path);
    std::error_code trouble;
    sweep(with_ending(own, laid_ready));
    fs::remove(own / "text", trouble);
    sweep(own);
    sweep(with_ending(own, ".old"));
    if (is_there(own / "text")) return Error{Fault::not_writable, own.string(), trouble.message()};
    return Unit{};
}

std::vector<Unsaved> all_unsaved(const fs::path& folder) {
    std::vector<Unsaved> all;
    for (const auto& name : names_in(folder)) {
        put_what_is_ready(folder / name);
        if (auto work = read_from(folder / name)) all.push_back(std::move(*work));
    }
    std::ranges::sort(all, {}, &Unsaved::path);
    return all;
}

}  // namespace qingwen
