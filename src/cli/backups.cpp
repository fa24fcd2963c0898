#include "cli/backups.h"

#include <fmt/format.h>
#include <unistd.h>

#include "app/telling.h"
#include "app/words.h"
#include "sql/backup.h"

namespace qingwen {

namespace {

// A line on the terminal that is written over and over, from the first second on.
class Bar {
public:
    explicit Bar(const Surroundings& with)
        : with_(with), begun_(with.clock.now().mono), shown_(::isatty(STDERR_FILENO) == 1) {}
    Bar(const Bar&) = delete;
    Bar& operator=(const Bar&) = delete;
    ~Bar() {
        if (percent_ >= 0) with_.streams.err << "\r      \r" << std::flush;
    }

    bool hear(double part) {
        const int percent = static_cast<int>(part * 100);
        if (!shown_ || percent == percent_ || with_.clock.now().mono - begun_ < seconds(1)) return true;
        percent_ = percent;
        with_.streams.err << fmt::format("\r{:3} %", percent) << std::flush;
        return true;
    }
    Progress progress() {
        return [this](double part) { return hear(part); };
    }

private:
    const Surroundings& with_;
    Mono begun_;
    bool shown_;
    int percent_ = -1;
};

int failed(const Error& error, const std::string& words, std::ostream& err) {
    err << words << '\n';
    const bool found = error.fault == Fault::not_found || error.fault == Fault::damaged ||
                       error.fault == Fault::newer_version || error.fault == Fault::not_a_file;
    return found ? 1 : 3;
}

std::string content_words(const Examined& found) {
    return tr_n("{n} round", "{n} rounds", found.rounds) + ", " +
           tr_n("{n} event", "{n} events", found.events);
}

std::filesystem::path target_of(const std::filesystem::path& data, const std::filesystem::path& file,
                                Wall now) {
    if (file.empty()) return data / backups_folder / backup_name(now);
    std::error_code ignored;
    return std::filesystem::is_directory(file, ignored) ? file / backup_name(now) : file;
}

}  // namespace

int back_up_to(const std::filesystem::path& data, const std::filesystem::path& file,
               const Surroundings& with) {
    const auto target = target_of(data, file, with.clock.now().wall);
    Done done = Unit{};
    {
        Bar bar(with);
        done = back_up(data, target, bar.progress());
    }
    if (!done) return failed(done.error(), error_words(done.error()), with.streams.err);
    with.streams.out << target.string() << '\n';
    return 0;
}

int restore_from(const std::filesystem::path& data, const std::filesystem::path& backup,
                 const Surroundings& with) {
    const auto restored = [&] {
        Bar bar(with);
        return restore(data, backup, with.clock.now().wall, bar.progress());
    }();
    if (!restored) {
        const int status = failed(restored.error(), backup_error_words(restored.error()), with.streams.err);
        with.streams.err << tr("Nothing was changed here.") << '\n';
        return status;
    }
    with.streams.out << content_words(restored->content) << '\n';
    with.streams.err << tr("What was here before lies in {folder}.", {{"folder", restored->aside.string()}})
                     << '\n';
    return 0;
}

int verify_records(const std::filesystem::path& data, const std::filesystem::path& backup,
                   const Surroundings& with) {
    const auto found = [&] {
        Bar bar(with);
        return examine(backup.empty() ? data / "records.db" : backup, bar.progress());
    }();
    if (!found) {
        const auto& error = found.error();
        return failed(error, backup.empty() ? error_words(error) : backup_error_words(error),
                      with.streams.err);
    }
    for (const auto& one : found->damage) with.streams.out << one.subject << '\t' << one.detail << '\n';
    with.streams.out << content_words(*found) << '\n';
    return found->damage.empty() ? 0 : 1;
}

}  // namespace qingwen
