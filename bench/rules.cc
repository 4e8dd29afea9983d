// The content rules' own time: over each real plan, loaded, and over all five (the aim is 100 ms); and what
// their word lists take to load.
#include "rules.h"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "check/check.h"
#include "check/lexicon.h"
#include "fill/template.h"
#include "plan/load.h"

namespace {

using namespace kehoach;

const std::filesystem::path root = KEHOACH_SOURCE_DIR;

const char* const plan_names[] = {"vinh-linh", "thuy-hung", "son-vi", "lang-son", "loi-bac"};

check::Lexicon load_lexicon() {
    Diagnostics diagnostics;
    check::Lexicon lexicon = check::Lexicon::load(root / "templates" / "check", diagnostics);
    if (diagnostics.has_errors()) throw std::runtime_error("the word lists cannot be read");
    return lexicon;
}

// A plan and what it is printed with.
struct Paper {
    plan::Plan plan;
    fill::Template form;
};

Paper load_paper(const std::string& name) {
    Diagnostics diagnostics;
    auto plan = plan::load_plan(root / "fixtures" / "plans" / name, {}, diagnostics);
    if (!plan) throw std::runtime_error(name + " cannot be loaded");
    auto form = fill::load_template(root / "templates", plan->template_name, plan->template_span, nullptr,
                                    diagnostics);
    if (!form) throw std::runtime_error(plan->template_name + " cannot be loaded");
    return {std::move(*plan), std::move(*form)};
}

void check_papers(benchmark::State& state, const std::vector<Paper>& papers) {
    const check::Lexicon lexicon = load_lexicon();
    std::size_t findings = 0;
    for (auto _ : state) {
        findings = 0;
        for (const Paper& paper : papers)
            findings += check::check_plan(paper.plan, paper.form, lexicon).size();
    }
    state.counters["findings"] = static_cast<double>(findings);
}

void load_word_lists(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(load_lexicon());
}

void add(const std::string& name, std::vector<Paper> papers) {
    benchmark::RegisterBenchmark(("rules/" + name).c_str(), check_papers, std::move(papers))
        ->Unit(benchmark::kMillisecond);
}

}  // namespace

void add_rule_benchmarks() {
    std::vector<Paper> all;
    for (const char* name : plan_names) {
        all.push_back(load_paper(name));
        add(name, {all.back()});
    }
    add("all-five", std::move(all));
    benchmark::RegisterBenchmark("rules/word-lists", load_word_lists)->Unit(benchmark::kMillisecond);
}
