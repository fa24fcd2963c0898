#include "cli/command_line.h"

#include <memory>

#include <CLI/CLI.hpp>

#include "app/telling.h"
#include "cli/backups.h"
#include "cli/check.h"
#include "cli/diff.h"
#include "cli/exit_status.h"
#include "cli/fmt.h"
#include "cli/inotify_events.h"
#include "cli/lines.h"
#include "cli/play.h"
#include "cli/print.h"
#include "cli/record.h"
#include "cli/records.h"
#include "cli/replay_logs.h"
#include "cli/watch.h"

namespace qingwen {

namespace {

// CLI11 reads a path as a list of paths, so paths are texts until they are used.
using Paths = std::vector<std::string>;

std::vector<std::filesystem::path> paths_of(const Paths& texts) { return {texts.begin(), texts.end()}; }

// --lang decides in which language the help is, so it is looked for before anything is parsed.
Language wanted_language(int argc, const char* const* argv, Language otherwise) {
    constexpr std::string_view option = "--lang";
    for (int i = 1; i < argc; ++i) {
        std::string_view word = argv[i];
        if (!word.starts_with(option)) continue;
        word.remove_prefix(option.size());
        if (word.empty() && i + 1 < argc) word = argv[i + 1];
        if (word == "zh" || word == "=zh") return Language::zh;
        if (word == "en" || word == "=en") return Language::en;
    }
    return otherwise;
}

class CommandLine {
public:
    explicit CommandLine(Surroundings& with) : with_(with) {
        app_.option_defaults()->group(tr("Options"));
        app_.description(tr("Qingwen: questions to practise with, from files anybody can write."));
        app_.set_version_flag("--version", "qingwen " + with.version, tr("Prints the version"));
        app_.set_help_flag("-h,--help", tr("Prints this help"));
        app_.add_option("--lang", language_, tr("Language of all texts: zh or en"))
            ->check(CLI::IsMember({"zh", "en"}).description(""))
            ->type_name("LANG");
        app_.add_option("--data", data_, tr("Folder with records and settings"))->type_name("DIR");
        app_.add_option("--player", wishes_.player, tr("Who plays, by name; else the one who plays now"))
            ->type_name("NAME");
        app_.require_subcommand(0, 1);
        app_.fallthrough();
        label(app_);
        add_play();
        add_edit();
        add_check();
        add_diff();
        add_fmt();
        add_print();
        add_replay();
        add_record();
        add_rounds();
        add_export();
        add_backup();
        add_restore();
        add_verify();
        for (CLI::App* const command : app_.get_subcommands({})) label(*command);
    }

    int run(int argc, const char* const* argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::ParseError& stopped) {
            return app_.exit(stopped, with_.streams.out, with_.streams.err) == 0 ? 0 : 2;
        }
        wishes_.data = data_.empty() ? with_.data : std::filesystem::path(data_);
        wishes_.banks = banks_.empty() ? with_.banks : paths_of(banks_);
        return printed(command_());
    }

private:
    // A log that was cut off by a full disk must not pass for a whole one.
    int printed(int status) {
        if (with_.streams.out.flush()) return status;
        with_.streams.err << error_words({Fault::not_writable, "stdout", {}}) << '\n';
        return exit_status::world;
    }

    static void label(CLI::App& app) {
        auto formatter = std::make_shared<CLI::Formatter>();
        formatter->label("Usage", tr("Usage"));
        formatter->label("OPTIONS", tr("OPTIONS"));
        formatter->label("SUBCOMMAND", tr("COMMAND"));
        formatter->label("Positionals", tr("Arguments"));
        formatter->label("REQUIRED", "");
        formatter->label("Excludes", tr("not with"));
        formatter->column_width(32);
        app.formatter(formatter);
        app.get_help_ptr()->group(tr("Options"));  // CLI11 gives a command's its own word
    }

    CLI::App* add(const char* name, const std::string& about, const std::function<int()>& command) {
        CLI::App* const made = app_.add_subcommand(name, about)->group(tr("Commands"));
        made->callback([this, command] { command_ = command; });
        return made;
    }

    void add_play() {
        CLI::App* const play = add("play", tr("Plays one round"), [this] { return run_play(); });
        play->add_option("BANK", banks_, tr("Files or folders with questions"))->type_name("");
        play->add_option("--mode", wishes_.mode, tr("Mode, by its id"))->type_name("M");
        play->add_option("--chapter", wishes_.chapters, tr("Only this chapter; may be given several times"))
            ->type_name("C")
            ->expected(1)
            ->take_all();
        play->add_option("--paper", wishes_.paper,
                         tr("A ready-made paper, by its id; with --mode by that mode's rules"))
            ->type_name("P");
        play->add_option("--post", wishes_.tracks,
                         tr("Only questions for this post; may be given several times"))
            ->type_name("T")
            ->expected(1)
            ->take_all();
        play->add_option("--count", wishes_.count, tr("So many questions"))
            ->type_name("N")
            ->check(CLI::Range(1, 20'000).description(""));
        play->add_option("--seed", wishes_.seed, tr("The same number draws the same paper"))
            ->type_name("N")
            ->check(CLI::NonNegativeNumber.description(""));
        play->add_flag("--text", text_, tr("In the terminal"));
        play->add_flag("--trace", wishes_.trace, tr("Names on stderr every event that is saved"));
        auto* const fresh = play->add_flag("--new", fresh_, tr("Begins a new round without asking"));
        play->add_flag("--resume", resume_, tr("Goes on with the unfinished round"))->excludes(fresh);
    }

    void add_edit() {
        CLI::App* const edit = add("edit", tr("Opens the editor of questions"), [this] {
            wishes_.edit = true;
            return run_desktop();
        });
        edit->add_option("BANK", banks_, tr("Files or folders with questions"))->type_name("");
    }

    void add_check() {
        CLI::App* const checking =
            add("check", tr("Tells what is wrong with files of questions"), [this] { return run_check(); });
        checking->add_option("PATH", checked_, tr("Files or folders with questions"))
            ->required()
            ->type_name("");
        auto* const json = checking->add_flag("--json", json_, tr("As JSON"));
        checking
            ->add_flag("--watch", watch_,
                       tr("Again whenever a file changes, until Ctrl+C; exit status of the last time"))
            ->excludes(json);
        std::vector<std::string> formats;
        for (const auto& [word, format] : check_formats()) formats.emplace_back(word);
        checking
            ->add_option("--format", format_,
                         tr("For whom: text, gcc (editors: one line a finding), json, github, sarif"))
            ->check(CLI::IsMember(std::move(formats)).description(""))
            ->type_name("FORMAT")
            ->excludes(json);
        checking
            ->add_option("--against", against_,
                         tr("Folder with the source texts (01.txt …): holds cites against them"))
            ->type_name("DIR");
    }

    void add_diff() {
        CLI::App* const comparing = add(
            "diff",
            tr("Tells which questions changed how from A to B; exit status 0 when none did, 1 when some did "
               "or do not read, 3 when a file cannot be opened"),
            [this] { return run_diff(); });
        const auto version = [&](const char* name, std::string& path, const std::string& about) {
            comparing->add_option(name, path, about)->required()->type_name("");
        };
        version("A", before_, tr("The older version: a file or folder"));
        version("B", after_, tr("The newer version: a file or folder"));
        comparing->add_flag("--scores", only_scores_,
                            tr("Only what moves a score: answers, what is asked, options, points and time"));
        comparing->add_flag("--json", json_, tr("As JSON"));
    }

    void add_fmt() {
        CLI::App* const tidying =
            add("fmt", tr("Tidies files of questions without a change of meaning"), [this] {
                return tidy_files({paths_of(checked_), only_check_, only_diff_}, with_.streams);
            });
        tidying->add_option("PATH", checked_, tr("Files or folders with questions"))
            ->required()
            ->type_name("");
        tidying->add_flag("--check", only_check_,
                          tr("Only says what is not tidy; exit status 1 when something is not"));
        tidying->add_flag("--diff", only_diff_, tr("Only prints what would change, as a unified diff"));
    }

    void add_print() {
        CLI::App* const printing =
            add("print",
                tr("Makes a page to read on paper: questions, right answers, sources, and room for remarks"),
                [this] { return run_print(); });
        printing->add_option("PATH", checked_, tr("Files or folders with questions"))
            ->required()
            ->type_name("");
        printing->add_option("--chapter", chapter_, tr("Only this chapter, by its id"))->type_name("C");
        printing->add_option("--out", file_, tr("The HTML file; else it is printed"))->type_name("FILE");
        printing
            ->add_option("--against", against_,
                         tr("Folder with the source texts (01.txt …): quotes what is cited"))
            ->type_name("DIR");
        printing->add_flag("--no-answers", no_answers_, tr("A paper to answer on, with the same letters"));
    }

    void add_replay() {
        CLI::App* const replay = add("replay", tr("Plays logs again and prints what they come to"),
                                     [this] { return replay_logs(paths_of(logs_), with_.streams); });
        replay->add_option("FILE", logs_, tr("Logs, or folders of *.jsonl"))->required()->type_name("");
    }

    void add_record() {
        CLI::App* const record =
            add("record", tr("Tells what a player has done so far; one line a round with --csv"), [this] {
                return print_record({csv_, wishes_.player}, wishes_, with_);
            });
        record->add_flag("--csv", csv_,
                         tr("As a table: date, time, mode, title, how it ended, mark, right in a row, right, "
                            "questions, points, seconds, round"));
    }

    void add_rounds() {
        add("rounds", tr("Lists the rounds that are recorded"),
            [this] { return list_rounds(wishes_.data, with_.streams); });
    }

    void add_export() {
        CLI::App* const exporting = add("export", tr("Prints the log of a round"),
                                        [this] { return export_round(wishes_.data, round_, with_.streams); });
        exporting->add_option("ROUND", round_, tr("Its id, as `qingwen rounds` prints it"))
            ->required()
            ->type_name("");
    }

    void add_backup() {
        CLI::App* const backup = add("backup", tr("Copies all records and settings to one file"),
                                     [this] { return back_up_to(wishes_.data, file_, with_); });
        backup
            ->add_option("FILE", file_, tr("A new file, or a folder for it; else the data folder's backups"))
            ->type_name("");
    }

    void add_restore() {
        CLI::App* const restoring = add("restore", tr("Takes records and settings back from a backup"),
                                        [this] { return restore_from(wishes_.data, file_, with_); });
        restoring->add_option("FILE", file_, tr("The backup"))->required()->type_name("");
    }

    void add_verify() {
        CLI::App* const verify = add("verify", tr("Looks whether records are what was written"),
                                     [this] { return verify_records(wishes_.data, file_, with_); });
        verify->add_option("FILE", file_, tr("A backup; else the records themselves"))->type_name("");
    }

    [[nodiscard]] Checking checking() const {
        Checking what{paths_of(checked_), {}, with_.fonts ? with_.fonts() : Drawable()};
        if (!against_.empty()) what.against = against_;
        return what;
    }

    int run_check() {
        auto format = json_ ? CheckFormat::json : CheckFormat::text;
        for (const auto& [word, meant] : check_formats())
            if (word == format_) format = meant;
        const CheckRequest request{checking(), format, with_.version};
        return watch_ ? run_watch(request) : check(request, with_.streams);
    }

    int run_watch(const CheckRequest& request) {
        if (!has_counts(request.format)) {
            with_.streams.err << tr("--watch goes with the formats text and gcc only.") << '\n';
            return exit_status::usage;
        }
        auto paths = request.what.paths;
        if (request.what.against) paths.push_back(*request.what.against);
        auto events = InotifyEvents::open(paths, with_.clock);
        if (!events) {
            with_.streams.err << error_words(events.error()) << '\n';
            return exit_status::world;
        }
        return watch([&] { return check(request, with_.streams); }, *events.value(), with_.clock,
                     with_.streams.out);
    }

    int run_diff() { return diff({before_, after_, only_scores_, json_, with_.colour}, with_.streams); }

    int run_print() {
        return print({.what = checking(),
                      .chapter = chapter_,
                      .out = file_,
                      .answers = !no_answers_,
                      .language = with_.language,
                      .date = with_.clock.now().wall},
                     with_.streams);
    }

    int run_play() {
        if (fresh_) wishes_.take = Wishes::Take::fresh;
        if (resume_) wishes_.take = Wishes::Take::unfinished;
        wishes_.play = true;
        return text_ ? run_text() : run_desktop();
    }

    int run_text() {
        if (with_.input) {
            DescriptorLines lines(*with_.input, with_.clock);
            return play_text(wishes_, with_, lines);
        }
        StreamLines lines(with_.streams.in);
        return play_text(wishes_, with_, lines);
    }

    int run_desktop() {
        if (!language_.empty()) wishes_.language = language_ == "en" ? Language::en : Language::zh;
        if (with_.open_desktop) return with_.open_desktop(wishes_);
        with_.streams.err << tr("This Qingwen was built without a window; there is qingwen play --text.")
                          << '\n';
        return exit_status::world;
    }

    Surroundings& with_;
    CLI::App app_{"", "qingwen"};
    Wishes wishes_;
    std::string language_;
    std::string data_;
    Paths banks_;
    Paths checked_;
    Paths logs_;
    std::string against_;
    std::string format_;
    std::string before_;
    std::string after_;
    std::string round_;
    std::string file_;
    std::string chapter_;
    bool csv_ = false;
    bool only_scores_ = false;
    bool no_answers_ = false;
    bool watch_ = false;
    bool only_check_ = false;
    bool only_diff_ = false;
    bool json_ = false;
    bool text_ = false;
    bool fresh_ = false;
    bool resume_ = false;
    std::function<int()> command_ = [this] { return run_desktop(); };
};

}  // namespace

int run_command_line(int argc, const char* const* argv, const Surroundings& surroundings) {
    Surroundings with = surroundings;
    with.language = wanted_language(argc, argv, surroundings.language);
    speak(with.language, with.catalogues);
    return CommandLine(with).run(argc, argv);
}

}  // namespace qingwen
