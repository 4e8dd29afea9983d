#include "cli/options.h"

namespace kehoach::cli {

namespace {

constexpr const char* overview_vi =
    R"(kehoach: từ dữ liệu kế hoạch ra văn bản đúng thể thức Nghị định 30/2020/NĐ-CP

Cách dùng:
  kehoach build THƯ-MỤC…    làm bản Word, phụ lục Excel và bản PDF của kế hoạch
  kehoach help              in trang này
  kehoach --version         in phiên bản

Ví dụ:
  kehoach build fixtures/plans/vinh-linh

Xem "kehoach build --help" để biết các tùy chọn. Thêm --lang en để đọc tiếng Anh.
Mã kết thúc: 0 xong, 1 gõ sai lệnh, 2 dữ liệu có lỗi, 3 xong nhưng có cảnh báo, 4 máy không cho phép.
)";

constexpr const char* overview_en =
    R"(kehoach: plan data in, official papers laid out by Nghị định 30/2020/NĐ-CP out

Usage:
  kehoach build PLAN…       make the Word plan, the Excel annexes and the PDF
  kehoach help              print this page
  kehoach --version         print the version

Example:
  kehoach build fixtures/plans/vinh-linh

See "kehoach build --help" for the options. Messages are Vietnamese unless --lang en is given.
Exit codes: 0 done, 1 usage, 2 errors in the input, 3 done with warnings, 4 the machine refused.
)";

constexpr const char* build_vi = R"(kehoach build: làm bản Word, phụ lục Excel và bản PDF

Cách dùng:
  kehoach build [tùy chọn] KẾ-HOẠCH…

KẾ-HOẠCH là thư mục có tệp plan.md, chính tệp ấy, hoặc một tệp plan.json.

Tùy chọn:
  -o, --output THƯ-MỤC   nơi ghi kết quả (mặc định: out)
  --formats DANH-SÁCH    docx,xlsx,pdf hoặc một phần trong đó (mặc định: cả ba)
  --name TÊN             tên tệp kết quả (mặc định: tên thư mục kế hoạch)
  --set TÊN=GIÁ-TRỊ      điền number, date, title, status, numbering hoặc template; viết được nhiều lần
  --date NGÀY            ngày ghi trong thuộc tính tệp, như 2026-02-09 (mặc định: hôm nay); không in ra giấy
  --fonts THƯ-MỤC        phông chữ của cơ quan, thay cho Liberation Serif
  --templates THƯ-MỤC    mẫu văn bản khác
  --strict               có cảnh báo cũng coi là lỗi
  --force                ghi đè cả tệp kết quả đã có người sửa
  --lang vi|en           ngôn ngữ của thông báo (mặc định: vi)
  -h, --help             in trang này

Ví dụ:
  kehoach build fixtures/plans/vinh-linh --set number=47 --set date=2026-02-09 -o van-ban
)";

constexpr const char* build_en = R"(kehoach build: make the Word plan, the Excel annexes and the PDF

Usage:
  kehoach build [options] PLAN…

PLAN is a folder with a plan.md, that file itself, or a plan.json.

Options:
  -o, --output FOLDER    where the results go (default: out)
  --formats LIST         docx,xlsx,pdf or some of them (default: all three)
  --name NAME            name of the result files (default: the plan folder's)
  --set NAME=VALUE       fill number, date, title, status, numbering or template; may be repeated
  --date DATE            date in the files' properties, as 2026-02-09 (default: today); never printed
  --fonts FOLDER         the office's own fonts instead of Liberation Serif
  --templates FOLDER     other document templates
  --strict               treat warnings as errors
  --force                overwrite results that somebody edited, too
  --lang vi|en           language of the messages (default: vi)
  -h, --help             print this page

Example:
  kehoach build fixtures/plans/vinh-linh --set number=47 --set date=2026-02-09 -o papers
)";

}  // namespace

std::string help_text(const std::string& topic, Language language) {
    const bool english = language == Language::english;
    if (topic == "build") return english ? build_en : build_vi;
    return english ? overview_en : overview_vi;
}

}  // namespace kehoach::cli
