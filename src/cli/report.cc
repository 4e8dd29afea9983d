#include "cli/report.h"

#include <cerrno>
#include <cstring>
#include <ostream>

namespace kehoach::cli {

namespace {

std::string cause(int error_number, Language language) {
    if (language == Language::english)
        return error_number == EWOULDBLOCK ? "another run of kehoach is writing into it"
                                           : std::strerror(error_number);
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
        case EFBIG:
            return "tệp lớn quá mức cho phép";
        case ENODEV:
        case ENXIO:
            return "đó không phải là tệp thường";
        case ELOOP:
            return "các liên kết trỏ vòng quanh";
        case EWOULDBLOCK:
            return "một lần chạy kehoach khác đang ghi vào đó";
        case ENOMEM:
            return "không đủ bộ nhớ";
        case ESTALE:
        case ENOTCONN:
        case ETIMEDOUT:
        case EHOSTDOWN:
        case ENETUNREACH:
            return "mất kết nối với ổ đĩa mạng";
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
        case FileError::Action::lock:
            return in(language, "không dùng được thư mục", "cannot use the folder");
    }
    return {};
}

// What can be done about a result that cannot be written; empty: nothing that we know of.
std::string remedy(int error_number, Language language) {
    switch (error_number) {
        case ENOSPC:
        case EDQUOT:
            return in(language, "xóa bớt tệp trên ổ đĩa ấy, hoặc chọn thư mục khác bằng -o",
                      "delete files on that disk, or choose another folder with -o");
        case EACCES:
        case EPERM:
        case EROFS:
        case ENOTDIR:
            return in(language, "chọn thư mục khác bằng -o", "choose another folder with -o");
        case EISDIR:
            return in(language, "đổi tên thư mục ấy, hoặc ghi vào tên tệp khác (lệnh build: --name)",
                      "rename that folder, or write to another file name (build: --name)");
        case ENAMETOOLONG:
            return in(language, "chọn tên ngắn hơn (lệnh build: --name)", "choose a shorter name (build: --name)");
        case EWOULDBLOCK:
            return in(language, "đợi lần chạy kia xong rồi chạy lại", "wait for it and run again");
        default:
            return {};
    }
}

}  // namespace

const std::string& in(Language language, const std::string& vietnamese, const std::string& english) {
    return language == Language::english ? english : vietnamese;
}

ExitCode report_usage(const UsageError& error, const std::string& command, Language language,
                      std::ostream& err) {
    const std::string page = command.empty() ? "kehoach --help" : "kehoach " + command + " --help";
    err << "kehoach: " << in(language, error.vietnamese, error.english) << '\n'
        << in(language, "Gõ " + page + " để xem cách dùng.", "Type " + page + " for help.") << '\n';
    return usage;
}

ExitCode report_machine(const std::string& what, Language language, std::ostream& err) {
    err << "kehoach: " << what << '\n'
        << in(language, "Chưa có tệp nào bị ghi dở.", "No file is left half-written.") << '\n';
    return machine_refused;
}

ExitCode report_machine(const FileError& error, Language language, std::ostream& err) {
    std::string what = action_name(error.action(), language) + " " + error.path().string() + ": " +
                       cause(error.error_number(), language);
    const bool is_output = error.action() != FileError::Action::read;
    const std::string hint = is_output ? remedy(error.error_number(), language) : std::string();
    if (!hint.empty()) what += in(language, "\n    gợi ý: ", "\n    hint: ") + hint;
    return report_machine(what, language, err);
}

ExitCode report_defect(const std::exception& error, Language language, std::ostream& err) {
    return report_machine(in(language, "lỗi bên trong chương trình, xin báo lại kèm dòng này: ",
                             "an error inside the program, please report it with this line: ") +
                              error.what(),
                          language, err);
}

}  // namespace kehoach::cli
