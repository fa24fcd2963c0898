#include "app/checking.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "app/about.h"
#include "app/mode.h"
#include "app/mode_rules.h"
#include "app/source_texts.h"
#include "paper/paper.h"
#include "review/against.h"
#include "review/review.h"
#include "yaml/load.h"

namespace qingwen {

namespace {

class Check {
public:
    explicit Check(const Checking& checking) : checking_(checking), shelf_(load_banks(checking.paths)) {
        take(std::move(shelf_.findings));
        take(to_findings(shelf_.errors));
        done_.files = shelf_.files;
        for (const auto& sheet : shelf_.sheets) {
            if (sheet.kind == "about") read_about_sheet(sheet);
            if (sheet.kind == "mode") read_mode_sheet(sheet);
        }
    }

    void look_over() {
        for (const auto& bank : shelf_.banks) {
            take(review(bank, checking_.drawable));
            count(bank);
        }
    }

    void hold_against(const std::map<int, std::string>& articles) {
        for (const auto& bank : shelf_.banks) {
            const auto about = std::ranges::find(abouts_, bank.id(), &About::bank);
            Texts texts(about == abouts_.end() ? Texts::Printed() : about->printed);
            for (const auto& [number, content] : articles) texts.add(number, content);
            take(held_against(bank, texts));
        }
    }

    Checked finish() {
        std::ranges::stable_sort(done_.findings, {}, [](const Finding& finding) {
            return std::tie(finding.file, finding.at.line, finding.at.column);
        });
        for (const auto& finding : done_.findings)
            ++(finding.severity() == Severity::error ? done_.errors : done_.warnings);
        return std::move(done_);
    }

private:
    void take(Findings findings) { std::ranges::move(findings, std::back_inserter(done_.findings)); }

    void read_about_sheet(const Sheet& sheet) {
        if (auto about = read_about(sheet.root, sheet.file, done_.findings))
            abouts_.push_back(std::move(*about));
    }

    // A mode for any bank is read and no more: which bank it will be played with is not known.
    void read_mode_sheet(const Sheet& sheet) {
        const auto mode = read_mode(sheet.root, sheet.file, done_.findings);
        if (!mode || mode->bank.empty()) return;
        const auto bank = std::ranges::find(shelf_.banks, mode->bank, &Bank::id);
        if (bank == shelf_.banks.end()) {
            done_.findings.push_back(
                {&rules::mode_without_bank, sheet.file, sheet.root.at, "bank", mode->bank.text, {}});
            return;
        }
        for (const auto& shortage : shortages(*bank, mode->blueprint))
            done_.findings.push_back({&rules::mode_short, sheet.file, sheet.root.at,
                                      std::to_string(shortage.draw + 1), std::to_string(shortage.available),
                                      std::to_string(shortage.wanted)});
    }

    void count(const Bank& bank) {
        done_.questions += static_cast<int>(bank.questions().size());
        for (const auto& question : bank.questions()) {
            ++done_.by_article[question.cite ? question.cite->article : 0];
            ++done_.by_kind[question.kind()];
            ++done_.by_level[question.level];
        }
    }

    const Checking& checking_;
    Shelf shelf_;
    std::vector<About> abouts_;
    Checked done_;
};

}  // namespace

Result<Checked> check_files(const Checking& checking) {
    Check check(checking);
    check.look_over();
    if (checking.against) {
        const auto texts = read_source_texts(*checking.against);
        if (!texts) return texts.error();
        check.hold_against(*texts);
    }
    return check.finish();
}

}  // namespace qingwen
