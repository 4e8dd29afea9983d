#include "cli/report.h"

#include <cerrno>
#include <cstring>
#include <ostream>

namespace kehoach::cli {

namespace {

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

}  // namespace

const std::string& in(Language language, const std::string& vietnamese, const std::string& english) {
    return language == Language::english ? english : vietnamese;
}

ExitCode report_usage(const UsageError& error, Language language, std::ostream& err) {
    err << "kehoach: " << in(language, error.vietnamese, error.english) << '\n'
        << in(language, "Gõ kehoach --help để xem cách dùng.", "Type kehoach --help for help.") << '\n';
    return usage;
}

ExitCode report_machine(const std::string& what, Language language, std::ostream& err) {
    err << "kehoach: " << what << '\n'
        << in(language, "Chưa có tệp nào bị ghi dở.", "No file is left half-written.") << '\n';
    return machine_refused;
}

ExitCode report_machine(const FileError& error, Language language, std::ostream& err) {
    return report_machine(action_name(error.action(), language) + " " + error.path().string() + ": " +
                              cause(error.error_number(), language),
                          language, err);
}

}  // namespace kehoach::cli
