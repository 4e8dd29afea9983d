// Speed of each step and of the whole run: on vinh-linh, on plan-36 (vinh-linh's body three times, some 36
// pages) and on annexes that double in size, to show that they grow linearly.
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "base/files.h"
#include "fill/fill.h"
#include "fill/template.h"
#include "job/job.h"
#include "layout/lay_out.h"
#include "plan/load.h"
#include "rules.h"
#include "writers/docx.h"
#include "writers/pdf.h"
#include "writers/xlsx.h"

namespace {

namespace fs = std::filesystem;
using namespace kehoach;

const fs::path root = KEHOACH_SOURCE_DIR;
constexpr Date date{2026, 1, 2};

class Folder {
  public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "bench-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }
    ~Folder() { fs::remove_all(path_); }
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

const Folder scratch;

std::string after(const std::string& text, const std::string& mark) {
    return text.substr(text.find(mark) + mark.size());
}

// vinh-linh with its body and its annex's groups as many times as asked for.
fs::path repeated_plan(const std::string& name, int bodies, int annexes) {
    const fs::path folder = scratch.path() / name;
    const fs::path original = root / "fixtures" / "plans" / "vinh-linh";
    std::string plan = read_file(original / "plan.md");
    plan.replace(plan.find("../../agencies/"), std::string("../../agencies/").size(),
                 (root / "fixtures/agencies/").string());
    const std::string body = after(plan, "\n---\n");
    for (int i = 1; i < bodies; ++i)
        plan += body;
    std::string annex = read_file(original / "phu-luc.yaml");
    const std::string total = annex.substr(annex.find("\ntotal:"));
    annex.resize(annex.find("\ntotal:") + 1);
    const std::string groups = after(annex, "groups:\n");
    for (int i = 1; i < annexes; ++i)
        annex += groups;
    write_file(folder / "plan.md", plan);
    write_file(folder / "phu-luc.yaml", annex + total);
    return folder;
}

struct Papers {
    explicit Papers(fs::path folder) : path(std::move(folder)), fonts(root / "fonts") {
        Diagnostics diagnostics;
        plan = *plan::load_plan(path, {}, diagnostics);
        form = *fill::load_template(root / "templates", "plan", {}, nullptr, diagnostics);
        const document::Document filled = fill::fill(form, plan, date, diagnostics);
        workbook = layout::measure(fill::fill_workbook(form, plan, filled, diagnostics), fonts, diagnostics);
        document = layout::measure(filled, fonts, diagnostics);
        pages = layout::lay_out(document, fonts, diagnostics);
    }

    fs::path path;
    layout::FontFiles fonts;
    plan::Plan plan;
    fill::Template form;
    document::Document document;
    document::Workbook workbook;
    layout::Pages pages;
};

void load(benchmark::State& state, const Papers& papers) {
    for (auto _ : state) {
        Diagnostics diagnostics;
        benchmark::DoNotOptimize(plan::load_plan(papers.path, {}, diagnostics));
    }
}

void fill_in(benchmark::State& state, const Papers& papers) {
    for (auto _ : state) {
        Diagnostics diagnostics;
        benchmark::DoNotOptimize(fill::fill(papers.form, papers.plan, date, diagnostics));
    }
}

void measure(benchmark::State& state, const Papers& papers) {
    for (auto _ : state) {
        Diagnostics diagnostics;
        benchmark::DoNotOptimize(layout::measure(papers.document, papers.fonts, diagnostics));
    }
}

void lay_out(benchmark::State& state, const Papers& papers) {
    for (auto _ : state) {
        Diagnostics diagnostics;
        benchmark::DoNotOptimize(layout::lay_out(papers.document, papers.fonts, diagnostics));
    }
}

void count_pages(benchmark::State& state, const Papers& papers, std::size_t bytes) {
    const auto pages = static_cast<double>(papers.pages.pages.size());
    state.counters["pages"] = pages;
    state.counters["bytes"] = static_cast<double>(bytes);
    state.counters["per_page"] = benchmark::Counter(
        pages, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void write_docx(benchmark::State& state, const Papers& papers) {
    std::size_t bytes = 0;
    for (auto _ : state)
        bytes = writers::docx(papers.document).size();
    count_pages(state, papers, bytes);
}

void write_pdf(benchmark::State& state, const Papers& papers) {
    std::size_t bytes = 0;
    for (auto _ : state)
        bytes = writers::pdf(papers.pages, papers.fonts).size();
    count_pages(state, papers, bytes);
}

void write_xlsx(benchmark::State& state, const Papers& papers) {
    std::size_t bytes = 0;
    for (auto _ : state)
        bytes = writers::xlsx(papers.workbook, scratch.path()).size();
    count_pages(state, papers, bytes);
}

void whole_run_warm(benchmark::State& state, const Papers& papers) {
    job::Job job;
    job.plans = {papers.path};
    job.output_folder = scratch.path() / "out";
    job.templates = root / "templates";
    job.fonts = root / "fonts";
    job.date = date;
    for (auto _ : state)
        job::run(job);
    count_pages(state, papers, 0);
}

void whole_run_cold(benchmark::State& state, const Papers& papers) {
    const std::string command = std::string(KEHOACH_PROGRAM) + " build " + papers.path.string() + " -o " +
                                (scratch.path() / "cold").string() + " --date 2026-01-02 > /dev/null";
    for (auto _ : state)
        if (std::system(command.c_str()) != 0) state.SkipWithError("the program failed");
    count_pages(state, papers, 0);
}

void grow(benchmark::State& state) {
    const int times = static_cast<int>(state.range(0)) / 35;
    const fs::path folder = repeated_plan("grow-" + std::to_string(times), 1, times);
    job::Job job;
    job.plans = {folder};
    job.output_folder = scratch.path() / "grow";
    job.templates = root / "templates";
    job.fonts = root / "fonts";
    job.date = date;
    for (auto _ : state)
        job::run(job);
    state.SetComplexityN(state.range(0));
    state.counters["tasks"] = static_cast<double>(times * 35);
}

}  // namespace

int main(int argc, char** argv) {
    const auto vinh_linh = std::make_unique<Papers>(root / "fixtures" / "plans" / "vinh-linh");
    const auto plan_36 = std::make_unique<Papers>(repeated_plan("plan-36", 3, 1));
    using Step = void (*)(benchmark::State&, const Papers&);
    const std::pair<const char*, Step> steps[] = {{"load", load},
                                                  {"fill", fill_in},
                                                  {"measure", measure},
                                                  {"lay_out", lay_out},
                                                  {"docx", write_docx},
                                                  {"pdf", write_pdf},
                                                  {"xlsx", write_xlsx},
                                                  {"run_warm", whole_run_warm},
                                                  {"run_cold", whole_run_cold}};
    for (const auto& [name, papers] :
         {std::pair{"vinh-linh", vinh_linh.get()}, std::pair{"plan-36", plan_36.get()}})
        for (const auto& [step_name, step] : steps)
            benchmark::RegisterBenchmark((std::string(name) + "/" + step_name).c_str(), step,
                                         std::cref(*papers))
                ->Unit(benchmark::kMillisecond)
                ->UseRealTime();
    benchmark::RegisterBenchmark("tasks", grow)
        ->RangeMultiplier(2)
        ->Range(2520, 20160)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime()
        ->Iterations(1)
        ->Complexity(benchmark::oN);
    add_rule_benchmarks();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
