#include "job/job.h"

#include <utility>

#include "job/outputs.h"
#include "job/press.h"
#include "job/shown_prefix.h"
#include "job/stale_outputs.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

class Run {
  public:
    explicit Run(const Job& job) : job_(job), press_(job.templates, job.fonts), folder_(job.output_folder) {}

    Result all(const Progress& progress) {
        Result result;
        result.font_family = press_.fonts().family();
        result.fonts = press_.fonts().folder();
        for (std::size_t i = 0; i < job_.plans.size(); ++i) {
            if (progress) progress(i, job_.plans[i]);
            result.plans.push_back(one(job_.plans[i]));
            result.plans.back().diagnostics.conclude(job_.plans[i].string());
        }
        return result;
    }

  private:
    PlanResult one(const fs::path& path) {
        PlanResult result;
        result.plan = path;
        auto plan =
            plan::load_plan(path, job_.overrides, result.diagnostics, shown_prefix(path, job_.plans.size()));
        if (!plan) return result;
        const std::string name = job_.name.value_or(plan->name);
        if (!is_free(name, path, result.diagnostics)) return result;
        const auto printed = press_.print(*plan, name, job_, result.diagnostics);
        if (!printed) return result;

        for (const auto& [pdf, pages] : printed->pages) {
            result.pages[job_.output_folder / pdf] = pages;
            const std::string stem = fs::path(pdf).stem().string();
            if (stem != name) is_free(stem, path, result.diagnostics);
        }
        warn_of_stale(name, printed->outputs, result.diagnostics);
        if (stops(result.diagnostics, job_.strict)) return result;
        if (folder_.write(printed->outputs, job_.force, result.diagnostics))
            for (const Output& output : printed->outputs)
                result.files.push_back(job_.output_folder / output.name);
        return result;
    }

    void warn_of_stale(const std::string& name, const std::vector<Output>& outputs,
                       Diagnostics& diagnostics) const {
        std::string names;
        for (const std::string& file : stale_outputs(folder_.known_files(), name, job_, outputs))
            names.append(names.empty() ? "" : ", ").append(file);
        if (!names.empty()) diagnostics.warning("stale-outputs", job_.output_folder.string(), {names});
    }

    // Two outputs of one name are an error, whatever their plans are.
    bool is_free(const std::string& name, const fs::path& plan, Diagnostics& diagnostics) {
        const auto [taken, is_new] = names_.emplace(name, plan);
        if (!is_new) diagnostics.error("same-output-name", plan.string(), {name, taken->second.string()});
        return is_new;
    }

    const Job& job_;
    Press press_;
    OutputFolder folder_;
    std::map<std::string, fs::path> names_;
};

}  // namespace

Result run(const Job& job, const Progress& progress) { return Run(job).all(progress); }

std::optional<fs::path> find_data_folder(const fs::path& program) {
    const auto is_data_folder = [](const fs::path& folder) {
        std::error_code ignored;
        return fs::is_directory(folder / "templates" / "nd30", ignored) &&
               fs::exists(folder / "fonts" / "fonts.yaml", ignored);
    };
    const fs::path installed = program.parent_path().parent_path() / "share" / "kehoach";
    if (is_data_folder(installed)) return installed;
    for (fs::path folder = program.parent_path(); folder != folder.parent_path();
         folder = folder.parent_path())
        if (is_data_folder(folder)) return folder;
    return std::nullopt;
}

}  // namespace kehoach::job
