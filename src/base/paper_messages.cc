// What can be wrong with a finished paper (DOCX, XLSX, PDF) before anyone looks at its form.
#include "base/paper_messages.h"

namespace kehoach {
namespace {

constexpr Message messages[] = {
    {"not-a-paper", "tệp này không phải DOCX, XLSX hay PDF", "this file is no DOCX, XLSX or PDF",
     "kiểm tra xem có nhầm tệp không; tệp dạng khác thì mở bằng Word hoặc LibreOffice rồi lưu lại dạng .docx",
     "check that it is the right file; open another kind with Word or LibreOffice and save it as .docx"},
    {"old-paper", "đây là tệp Office dạng cũ (.doc, .xls), chương trình không đọc được",
     "this is an Office file of the old kind (.doc, .xls), which cannot be read",
     "mở bằng Word, Excel hoặc LibreOffice rồi lưu lại dạng .docx, .xlsx",
     "open it with Word, Excel or LibreOffice and save it as .docx or .xlsx"},
    {"encrypted-paper", "tệp có đặt mật khẩu nên không đọc được",
     "the file is protected by a password and cannot be read", "bỏ mật khẩu rồi lưu lại",
     "take the password away and save it again"},
    {"no-word-body", "tệp Word không có phần nội dung", "the Word file has no body",
     "kiểm tra xem có nhầm tệp không", "check that it is the right file"},
    {"paper-too-large", "tệp có hơn {0} thành phần bên trong", "the file has more than {0} elements",
     "kiểm tra xem có nhầm tệp không", "check that it is the right file"},
    {"damaged-pdf", "tệp PDF bị hỏng, không đọc được", "the PDF is damaged and cannot be read",
     "chép lại tệp từ nơi gửi, hoặc xuất lại PDF từ văn bản gốc",
     "copy it again from where it came, or export the PDF anew"},
    {"pdf-without-pages", "tệp PDF không có trang nào", "the PDF has no page", "xuất lại PDF từ văn bản gốc",
     "export the PDF anew"},
    {"too-many-pages", "tệp PDF có hơn {0} trang", "the PDF has more than {0} pages",
     "tách thành nhiều tệp, hoặc kiểm tra xem có nhầm tệp không",
     "divide it into several files, or check that it is the right one"},
    {"too-much-drawing", "trang {0} của tệp PDF vẽ quá nhiều thứ", "page {0} of the PDF draws too much",
     "xuất lại PDF từ văn bản gốc", "export the PDF anew"},
};

}  // namespace

std::span<const Message> paper_messages() { return messages; }

}  // namespace kehoach
