#include "job/import_job.h"

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "intake/annex_edit.h"
#include "intake/doubts.h"
#include "intake/office_table.h"
#include "intake/open_table.h"
#include "intake/verify.h"
#include "intake/working_table.h"
#include "job/file_changes.h"
#include "plan/load.h"

namespace kehoach::job {

namespace fs = std::filesystem;

namespace {

// One run, step by step; each says by false that there is nothing more to do.
class Import {
  public:
    Import(const ImportJob& job, ImportResult& result)
        : job_(job), diagnostics_(result.diagnostics), result_(result) {}

    void run() {
        plan_ = plan::load_plan(job_.plan, {}, diagnostics_, {}, &files_);
        if (!plan_) return;
        const intake::Present present(*plan_);
        if (present.table().empty()) return diagnostics_.error("import-no-tasks", plan_->name, {plan_->name});
        if (!compare(present)) return;
        if (diagnostics_.has_errors() || changes_.empty()) return;
        const auto edit = intake::edit_plan(present, changes_, diagnostics_);
        if (!edit || !write(*edit) || !verify(present, *edit)) return;
        if (job_.apply) publish();
    }

  private:
    bool compare(const intake::Present& present) {
        const auto table = intake::open_table(job_.table, job_.sheet, diagnostics_);
        if (!table) return false;
        std::vector<intake::Conflict> conflicts;
        const intake::Titles titles = load_titles();
        if (table->is_ours)
            changes_ =
                intake::compare_working(table->sheets.front(), table->record ? &*table->record : nullptr,
                                        present, titles, conflicts, diagnostics_);
        else
            changes_ = intake::compare_office(table->sheets, present, titles, diagnostics_);
        intake::warn_of_doubts(present, changes_, diagnostics_);
        if (job_.remove_absent) changes_.removed = std::exchange(changes_.absent, {});
        result_.report = intake::make_report(present, changes_, conflicts);
        result_.report->file = job_.table.filename().string();
        return true;
    }

    intake::Titles load_titles() const {
        Diagnostics problems;
        intake::Titles titles = intake::Titles::load(job_.templates / "import", problems);
        if (problems.has_errors()) throw SetupError(problems);
        return titles;
    }

    // The new bytes of the files, which nobody has seen yet.
    bool write(const intake::PlanEdit& edit) {
        for (const intake::FileEdit& file : edit.files) {
            const fs::path& path = files_.paths.at(file.source);
            const std::string raw = files_changed_.read(path);
            Diagnostics ignored;
            const SourcePtr now = make_source(file.source->name(), raw, ignored);
            if (!now || now->text() != file.source->text()) {
                diagnostics_.error("import-file-changed", file.source->name());
                return false;
            }
            auto bytes = file.edit.apply(raw);
            if (!bytes) {
                diagnostics_.error("import-cannot-edit", file.source->name());
                return false;
            }
            after_.instead[path] = std::move(*bytes);
        }
        return true;
    }

    // Loads the plan with the new texts in place of the files.
    bool verify(const intake::Present& before, const intake::PlanEdit& edit) {
        Diagnostics found;
        const auto plan = plan::load_plan(job_.plan, {}, found, {}, &after_);
        for (const Diagnostic& diagnostic : found.all())
            if (is_new(diagnostic)) diagnostics_.add(diagnostic);
        if (!plan) {
            diagnostics_.error("import-not-verified", edit.files.front().source->name(),
                               {before.plan().name});
            return false;
        }
        const std::string difference = intake::first_difference(before, edit.wanted, intake::Present(*plan));
        if (difference.empty()) return true;
        diagnostics_.error("import-not-verified", edit.files.front().source->name(), {difference});
        return false;
    }

    bool is_new(const Diagnostic& diagnostic) const {
        return std::ranges::none_of(diagnostics_.all(), [&](const Diagnostic& old) {
            return old.slug == diagnostic.slug && old.arguments == diagnostic.arguments;
        });
    }

    void publish() {
        for (const auto& [path, bytes] : after_.instead)
            files_changed_.stage(path, bytes);
        if (files_changed_.publish())
            result_.report->is_applied = true;
        else
            diagnostics_.error("import-file-changed", plan_->name);
    }

    const ImportJob& job_;
    Diagnostics& diagnostics_;
    ImportResult& result_;
    plan::PlanFiles files_;
    plan::PlanFiles after_;
    std::optional<plan::Plan> plan_;
    intake::Changes changes_;
    FileChanges files_changed_;
};

}  // namespace

ImportResult run(const ImportJob& job) {
    ImportResult result;
    Import(job, result).run();
    if (result.report)
        result.report->errors = static_cast<std::size_t>(
            std::ranges::count(result.diagnostics.all(), Severity::error, &Diagnostic::severity));
    return result;
}

}  // namespace kehoach::job
