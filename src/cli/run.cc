#include "cli/run.h"

#include <cstring>
#include <ostream>
#include <utility>

#include "base/files.h"
#include "cli/options.h"
#include "job/job.h"

namespace kehoach::cli {

namespace {

const std::string& in(Language language, const std::string& vietnamese, const std::string& english) {
    return language == Language::english ? english : vietnamese;
}

int report_usage(const UsageError& error, Language language, std::ostream& err) {
    err << "kehoach: " << in(language, error.vietnamese, error.english) << '\n'
        << in(language, "Gõ kehoach --help để xem cách dùng.", "Type kehoach --help for help.") << '\n';
    return usage;
}

std::string cause(int error_number, Language language) {
    if (language == Language::english) return std::strerror(error_number);
    switch (error_number) {
        case ENOSPC:
            return "ổ đĩa đã đầy";
        case EDQUOT:
            return "đã hết dung lượng được cấp";
        case EACCES:
        case EPERM:
            return "không có quyền";
        case EROFS:
            return "ổ đĩa chỉ cho đọc";
        case EISDIR:
            return "đó là một thư mục";
        case ENOTDIR:
            return "một phần của đường dẫn không phải là thư mục";
        case ENOENT:
            return "không có tệp hoặc thư mục ấy";
        case EEXIST:
            return "đã có tệp trùng tên";
        case EBUSY:
        case ETXTBSY:
            return "tệp đang được chương trình khác sử dụng";
        case ENAMETOOLONG:
            return "tên tệp quá dài";
        case EMFILE:
        case ENFILE:
            return "đang mở quá nhiều tệp";
        case EIO:
            return "ổ đĩa bị lỗi đọc hoặc ghi";
        default:
            return "mã lỗi " + std::to_string(error_number);
    }
}

std::string action_name(FileError::Action action, Language language) {
    switch (action) {
        case FileError::Action::read:
            return in(language, "không đọc được", "cannot read");
        case FileError::Action::write:
            return in(language, "không ghi được", "cannot write");
        case FileError::Action::rename:
            return in(language, "không thay được tệp", "cannot replace");
        case FileError::Action::make_folder:
            return in(language, "không tạo được thư mục", "cannot make the folder");
    }
    return {};
}

int report_machine(const std::string& what, Language language, std::ostream& err) {
    err << "kehoach: " << what << '\n'
        << in(language, "Chưa có tệp nào bị ghi dở.", "No file is left half-written.") << '\n';
    return machine_refused;
}

// Templates and fonts come with the program unless the user names others.
bool find_data(job::Job& job, const Environment& environment) {
    const auto data = job::find_data_folder(environment.program);
    if (job.templates.empty() && data) job.templates = *data / "templates";
    if (job.fonts.empty() && data) job.fonts = *data / "fonts";
    return !job.templates.empty() && !job.fonts.empty();
}

struct Counts {
    int errors = 0;
    int warnings = 0;
};

Counts print_plan(const job::PlanResult& plan, Language language, std::ostream& out, std::ostream& err) {
    Counts counts;
    err << to_text(plan.diagnostics, language);
    for (const Diagnostic& diagnostic : plan.diagnostics.all()) {
        counts.errors += diagnostic.severity == Severity::error;
        counts.warnings += diagnostic.severity == Severity::warning;
    }
    for (const auto& file : plan.files) {
        out << in(language, "đã ghi ", "wrote ") << file.string();
        if (file.extension() == ".pdf")
            out << " (" << plan.pages << in(language, " trang", plan.pages == 1 ? " page" : " pages") << ')';
        out << '\n';
    }
    if (plan.files.empty())
        err << plan.plan.string()
            << in(language, ": chưa xuất được, xem các lỗi ở trên", ": nothing made, see the errors above")
            << '\n';
    return counts;
}

int build(Options options, const Environment& environment, std::ostream& out, std::ostream& err) {
    const Language language = options.language;
    if (!find_data(options.job, environment))
        return report_machine(in(language, "không tìm thấy thư mục templates và fonts đi kèm chương trình",
                                 "the program's templates and fonts folders are not found"),
                              language, err);
    job::Progress progress;
    if (environment.terminal && options.job.plans.size() > 1)
        progress = [&](std::size_t index, const std::filesystem::path& plan) {
            err << "\r\033[K[" << index + 1 << '/' << options.job.plans.size() << "] " << plan.string()
                << std::flush;
        };
    const job::Result result = job::run(options.job, progress);
    if (progress) err << "\r\033[K";

    int errors = 0, warnings = 0;
    bool all_made = true;
    for (const job::PlanResult& plan : result.plans) {
        const Counts counts = print_plan(plan, language, out, err);
        errors += counts.errors;
        warnings += counts.warnings;
        all_made = all_made && !plan.files.empty();
    }
    out << in(language, "phông chữ: ", "font: ") << result.font_family << " (" << result.fonts.string()
        << ")\n";
    if (errors > 0 || !all_made) return input_errors;
    return warnings > 0 ? done_with_warnings : done;
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment, std::ostream& out,
        std::ostream& err) {
    Parsed parsed = parse_options(arguments, environment.today, environment.source_date_epoch);
    const Language language = parsed.options.language;
    if (parsed.error) return report_usage(*parsed.error, language, err);
    try {
        switch (parsed.options.command) {
            case Command::version:
                out << "kehoach " KEHOACH_VERSION "\n";
                return done;
            case Command::help:
                out << help_text(parsed.options.help_topic, language);
                return done;
            case Command::build:
                return build(std::move(parsed.options), environment, out, err);
        }
    } catch (const FileError& error) {
        return report_machine(action_name(error.action(), language) + " " + error.path().string() + ": " +
                                  cause(error.error_number(), language),
                              language, err);
    } catch (const SetupError& error) {
        err << to_text(error.diagnostic(), language);
        return machine_refused;
    } catch (const std::bad_alloc&) {
        return report_machine(in(language, "không đủ bộ nhớ", "out of memory"), language, err);
    } catch (const std::exception& error) {
        return report_machine(error.what(), language, err);
    }
    return machine_refused;
}

}  // namespace kehoach::cli
