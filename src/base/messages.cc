// The catalogue, and putting arguments into its texts.
#include "base/messages.h"

#include <algorithm>
#include <iterator>

#include "base/annex_messages.h"
#include "base/draft_messages.h"
#include "base/import_messages.h"
#include "base/output_messages.h"
#include "base/paper_messages.h"
#include "base/reading_messages.h"
#include "base/sheet_messages.h"

namespace kehoach {
namespace {

// Grouped by the step that speaks; a slug is used by one step only. Vietnamese first: it is the default.
// What readers of files, YAML and JSON say stands in reading_messages.cc.
constexpr Message messages[] = {
    // ---- the plan
    {"many-more", "kế hoạch này còn nhiều lỗi hoặc cảnh báo nữa, chỉ ghi ra {0} mỗi loại",
     "there are more errors or warnings in this plan, {0} of each are shown", "sửa các lỗi trên rồi chạy lại",
     "mend those above and run again"},
    {"no-front-matter", "tệp này phải mở đầu bằng dòng \"---\"", "this file must begin with the line \"---\"",
     "thêm vào đầu tệp: dòng ---, các mục format, title …, rồi lại một dòng ---",
     "put on top: a line ---, then format, title …, and another line ---"},
    {"annex-for-plan", "đây là một phụ lục ({0}), không phải là kế hoạch",
     "this is an annex ({0}), not a plan",
     "ghi thư mục của kế hoạch có phụ lục này, hoặc tệp plan.md của kế hoạch",
     "name the folder of the plan that has this annex, or its plan.md"},
    {"table-for-plan", "\"{0}\" là một bảng, không phải là kế hoạch", "\"{0}\" is a table, not a plan",
     "ghi thư mục của kế hoạch có bảng này, hoặc tệp plan.md của kế hoạch",
     "name the folder of the plan that has this table, or its plan.md"},
    {"other-file-for-plan", "đây là tệp {0}, không phải là kế hoạch", "this is a file of {0}, not a plan",
     "ghi thư mục của kế hoạch, hoặc tệp plan.md trong đó",
     "name the folder of a plan, or the plan.md in it"},
    {"unclosed-front-matter", "phần mở đầu bắt đầu ở đây mà không có dòng \"---\" kết thúc",
     "the front matter begins here, but no line \"---\" ends it",
     "thêm dòng --- ngay trước nội dung kế hoạch", "add a line --- just before the body"},
    {"fence-dashes", "dòng này phải là đúng ba dấu gạch nối \"---\", ở đây là \"{0}\"",
     "this line must be three hyphens, \"---\"; it is \"{0}\"", "gõ lại --- (Word hay tự đổi dấu gạch)",
     "type --- again (Word likes to change hyphens)"},
    {"second-front-matter", "ở đây lại có một phần mở đầu nữa, nó sẽ bị in ra như nội dung",
     "there is a second front matter here, which would be printed as text",
     "gộp các mục vào phần mở đầu ở đầu tệp, rồi xóa phần này",
     "move its keys into the one on top and delete it"},
    {"missing-format", "thiếu mục \"format\"", "\"format\" is missing", "thêm dòng format: {0}",
     "add the line format: {0}"},
    {"bad-format", "không đọc được dạng \"{0}\" ở đây; chương trình này đọc {1}",
     "the format \"{0}\" cannot be read here; this program reads {1}",
     "ghi format: {1}; nếu tệp do bản kehoach mới hơn tạo ra thì cập nhật chương trình",
     "write format: {1}; if a newer kehoach made the file, update the program"},
    {"second-house-style", "mục rules đã có một tệp thể thức riêng, \"{0}\" là tệp thứ hai",
     "rules names a house style already; \"{0}\" is a second one", "gộp hai tệp làm một",
     "put the two into one file"},
    {"missing-key", "thiếu mục \"{0}\"", "\"{0}\" is missing", "thêm mục {0} và ghi giá trị cho nó",
     "add {0} with its value"},
    {"unknown-key", "ở đây không có mục \"{0}\"", "there is no key \"{0}\" here", "các mục dùng được: {1}",
     "keys that can stand here: {1}"},
    {"misspelt-key", "ở đây không có mục \"{0}\"", "there is no key \"{0}\" here",
     "có phải là \"{1}\" không?", "did you mean \"{1}\"?"},
    {"misplaced-key", "mục \"{0}\" không đứng ở đây", "the key \"{0}\" does not stand here",
     "mục này nằm trong {1}: thụt vào hai dấu cách, ngay dưới {1}",
     "it belongs to {1}: indent it by two spaces, below {1}"},
    {"hidden-character", "trong tên mục có ký tự ẩn hoặc dấu cách không ngắt",
     "there is an invisible character, or a no-break space, in this name", "xóa cả tên mục rồi gõ lại: {0}",
     "delete the name and type it again: {0}"},
    {"unknown-value", "mục \"{0}\" không nhận giá trị \"{1}\"", "\"{0}\" cannot be \"{1}\"",
     "chọn một trong các giá trị: {2}", "choose one of: {2}"},
    {"misspelt-value", "mục \"{0}\" không nhận giá trị \"{1}\"", "\"{0}\" cannot be \"{1}\"",
     "có phải là \"{2}\" không?", "did you mean \"{2}\"?"},
    {"misspelt-unit", "mục units của cơ quan không có đơn vị \"{0}\"", "units of the agency has no \"{0}\"",
     "có phải là \"{1}\" không?", "did you mean \"{1}\"?"},
    {"unknown-unit", "mục units của cơ quan không có đơn vị \"{0}\"", "units of the agency has no \"{0}\"",
     "thêm tên và chữ viết tắt (abbreviation) của đơn vị ấy vào đó, hoặc sửa lại unit",
     "add its name and abbreviation there, or mend unit"},
    {"unit-without-abbreviation", "đơn vị \"{0}\" của cơ quan chưa có chữ viết tắt",
     "the agency's unit \"{0}\" has no abbreviation",
     "thêm abbreviation cho đơn vị ấy ở mục units của cơ quan, hoặc ghi luôn chữ viết tắt ở đây",
     "add an abbreviation to it in units of the agency, or write the abbreviation here"},
    {"bad-count", "mục \"{0}\" phải là một số lớn hơn 0, ở đây là \"{1}\"",
     "\"{0}\" must be a number above 0, this is \"{1}\"", "chỉ ghi chữ số, ví dụ {0}: 300",
     "write digits only, as {0}: 300"},
    {"unknown-setting", "--set không đổi được mục \"{0}\"", "--set cannot change \"{0}\"",
     "các mục đổi được: {1}", "it can change: {1}"},
    {"misspelt-setting", "--set không đổi được mục \"{0}\"", "--set cannot change \"{0}\"",
     "có phải là \"{1}\" không?", "did you mean \"{1}\"?"},
    {"list-for-text", "mục \"{0}\" phải là một đoạn chữ, ở đây là danh sách",
     "\"{0}\" is a list, a text is expected",
     "ghi một giá trị, không có dấu - ở đầu dòng và không có ngoặc vuông; chữ có ngoặc vuông thì đặt trong "
     "dấu nháy",
     "write one value without dash or square brackets; text with brackets goes into quotes"},
    {"map-for-text", "mục \"{0}\" phải là một đoạn chữ, ở đây lại có các mục con",
     "\"{0}\" has keys of its own, a text is expected",
     "chữ có dấu hai chấm hoặc bắt đầu bằng dấu { thì đặt trong dấu nháy kép",
     "text with a colon, or that begins with {, goes into double quotes"},
    {"text-for-list", "mục \"{0}\" phải là danh sách, ở đây là một đoạn chữ",
     "\"{0}\" is a text, a list is expected",
     "đặt trong ngoặc vuông, {0}: [...], hoặc ghi mỗi phần tử một dòng với dấu - ở đầu",
     "put it in square brackets, {0}: [...], or write each item on a line behind a dash"},
    {"map-for-list", "mục \"{0}\" phải là danh sách, ở đây lại có các mục con",
     "\"{0}\" has keys of its own, a list is expected", "thêm dấu - trước mỗi phần tử của danh sách",
     "put a dash before each item of the list"},
    {"text-for-map", "mục \"{0}\" phải có các mục con, ở đây là một đoạn chữ",
     "\"{0}\" is a text, keys of its own are expected",
     "ghi các mục con ở dưới, thụt vào, mỗi dòng một cặp tên: giá trị",
     "write them below, indented, one \"key: value\" a line"},
    {"list-for-map", "mục \"{0}\" phải có các mục con, ở đây là danh sách",
     "\"{0}\" is a list, keys of its own are expected", "bỏ dấu - hoặc ngoặc vuông, ghi các cặp tên: giá trị",
     "take dashes or brackets away and write \"key: value\""},
    {"file-without-keys", "tệp này phải gồm các dòng dạng tên: giá trị",
     "this file must consist of lines \"key: value\"", "bắt đầu bằng dòng format: {0}",
     "begin with the line format: {0}"},
    {"item-not-text", "mỗi phần tử của danh sách \"{0}\" phải là một đoạn chữ",
     "each item of the list \"{0}\" must be a text",
     "chữ có ngoặc vuông, có dấu hai chấm hoặc bắt đầu bằng dấu { thì đặt trong dấu nháy kép",
     "text with square brackets or a colon, or that begins with {, goes into double quotes"},
    {"item-not-map", "mỗi phần tử của danh sách \"{0}\" phải có các mục con",
     "each item of the list \"{0}\" must have keys of its own", "viết phần tử này thành các cặp tên: giá trị",
     "write this item as pairs \"key: value\""},
    {"list-for-file", "mục \"{0}\" cần tên tệp, ở đây là danh sách",
     "\"{0}\" needs the name of a file, this is a list", "ghi một tên tệp, không có ngoặc vuông",
     "write one file name without square brackets"},
    {"file-kind", "mục \"{0}\" cần một tệp .yaml, .yml hoặc .json, ở đây là \"{1}\"",
     "\"{0}\" needs a .yaml, .yml or .json file, this is \"{1}\"", "kiểm tra xem có ghi nhầm tên tệp không",
     "check the name of the file"},
    {"wrong-file", "tệp \"{0}\" có dạng {1}, ở đây cần tệp dạng {2}",
     "the file \"{0}\" is a {1}, a {2} is expected here", "kiểm tra xem có ghi nhầm tên tệp không",
     "check the name of the file"},
    {"empty-item", "danh sách \"{0}\" có phần tử trống", "the list \"{0}\" has an empty item",
     "ghi giá trị, hoặc xóa dấu - hay dấu phẩy thừa", "write a value, or delete the spare dash or comma"},
    {"unknown-rule", "không có quy tắc \"{0}\"", "there is no rule \"{0}\"",
     "xem mã quy tắc ở cuối mỗi phát hiện, hoặc chạy kehoach check --rules",
     "take the id that ends a finding, or run kehoach check --rules"},
    {"changed-meanwhile", "tệp \"{0}\" vừa được người khác sửa, nên không ghi đè",
     "\"{0}\" was changed by somebody else just now and is left as it is", "chạy lại lệnh",
     "run the command again"},
    {"unused-suppression", "mục bỏ qua {0} không còn phát hiện nào (lý do đã ghi: {1})",
     "the suppression of {0} suppresses nothing (its reason: {1})", "xóa mục này khỏi check.yaml",
     "delete it from check.yaml"},
    {"bad-word-list", "dòng này không theo dạng của danh sách từ",
     "this line is not in the form of its word list", "xem các dòng bên cạnh và ghi chú ở đầu tệp",
     "look at the lines beside it and at the notes that begin the file"},
    {"no-data-folder", "không tìm thấy thư mục templates và fonts đi kèm chương trình",
     "the program's templates and fonts folders are not found",
     "cài lại chương trình, hoặc dùng --templates THƯ-MỤC",
     "install the program again, or use --templates FOLDER"},
    {"empty-file", "tệp \"{0}\" không có gì bên trong", "the file \"{0}\" is empty",
     "kiểm tra xem có nhầm tệp hoặc quên lưu tệp không",
     "check that it is the right file and that it was saved"},
    {"bad-name", "giá trị \"{1}\" của mục \"{0}\" viết chưa đúng", "\"{0}\" cannot be called \"{1}\"",
     "dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: plan",
     "use lower-case letters without accents, digits and hyphens, as in plan"},
    {"bad-date", "\"{0}\" không phải là ngày", "\"{0}\" is not a date",
     "viết 2026-02-09 hoặc 09/02/2026; chưa biết ngày thì viết 2026-02, hoặc để trống",
     "write 2026-02-09 or 09/02/2026; write 2026-02, or nothing, as long as the day is not known"},
    {"date-form", "ngày \"{0}\" viết theo dạng khác", "the date \"{0}\" has another form", "viết {1}",
     "write {1}"},
    {"number-with-symbol", "mục number chỉ ghi số, ở đây là \"{0}\"",
     "number takes the number only, this is \"{0}\"",
     "viết {1}; chữ \"Số\" và ký hiệu (/KH-UBND) do mẫu in ra",
     "write {1}; the template prints \"Số\" and the symbol (/KH-UBND)"},
    {"bad-number", "\"{0}\" không phải là số văn bản", "\"{0}\" is not the number of a paper",
     "viết số, ví dụ 47; chưa có số thì để trống",
     "write a number, as 47; leave it empty as long as there is none"},
    {"curly-quotes", "dấu nháy cong quanh giá trị này được in ra như chữ",
     "the curly quotes around this value are printed", "bỏ chúng, hoặc gõ dấu nháy thẳng: \"{0}\"",
     "leave them out, or type straight ones: \"{0}\""},
    {"curly-quoted-item", "dấu nháy cong (“ ”, ‘ ’) của Word không giữ được chữ có dấu hai chấm ở đây",
     "Word's curly quotes (“ ”, ‘ ’) do not hold a text with a colon together",
     "gõ lại bằng dấu nháy thẳng, ví dụ \"Lưu: VT\"", "type straight ones, as \"Lưu: VT\""},
    {"impossible-deadline", "thời hạn ghi ngày {0}, ngày này không có trong lịch",
     "the deadline names {0}, which is in no calendar", "sửa lại ngày trong thời hạn",
     "correct the day in the deadline"},
    {"impossible-date", "ngày \"{0}\" không có trong lịch", "the date \"{0}\" is in no calendar",
     "viết ngày theo dạng {1}, hoặc để trống ngày", "write a date like {1}, or leave it empty"},
    {"empty-plan", "kế hoạch không có nội dung, cũng không có phụ lục", "the plan has neither body nor annex",
     "viết nội dung dưới phần mở đầu, hoặc ghi tên phụ lục vào mục annexes",
     "write a body below the front matter, or name an annex in annexes"},
    {"unknown-slot", "không có ô trống {{0}}", "there is no slot {{0}}",
     "dùng {number}, {day}, {month}, {year} hoặc {_}; muốn in cả dấu ngoặc thì gõ \\{",
     "use {number}, {day}, {month}, {year} or {_}; type \\{ for a brace that is printed"},
    {"misspelt-slot", "không có ô trống {{0}}", "there is no slot {{0}}",
     "có phải là {{1}} không? Muốn in cả dấu ngoặc thì gõ \\{",
     "did you mean {{1}}? Type \\{ for a brace that is printed"},
    {"text-too-long", "đoạn chữ này dài quá {0} byte", "this text is longer than {0} bytes",
     "kiểm tra xem có nhầm tệp không, hoặc chia thành nhiều dòng",
     "check that it is the right file, or divide it into lines"},
    {"too-many-lines", "nội dung kế hoạch dài quá {0} dòng", "the body has more than {0} lines",
     "kiểm tra xem có nhầm tệp không, hoặc chia thành nhiều kế hoạch",
     "check that it is the right file, or divide the plan"},
    {"deep-heading", "đề mục chỉ có ba cấp: #, ## và ###", "headings have three levels: #, ## and ###",
     "bớt dấu #, hoặc viết thành điểm: a) …", "take a # away, or make it an item: a) …"},
    {"heading-without-space", "thiếu dấu cách sau dấu #, nên dòng này được in ra như chữ thường",
     "a space is missing behind the #, so that the line is printed as text",
     "gõ một dấu cách sau dấu #, nếu đây là đề mục", "type a space behind the #, if it is a heading"},
    {"empty-heading", "đề mục không có chữ", "the heading has no text",
     "viết tên đề mục sau dấu #, hoặc xóa dòng này", "write it behind the #, or delete the line"},
    {"heading-jump", "đề mục cấp {0} mà phía trên thiếu đề mục cấp {1}",
     "a heading of level {0} without one of level {1} above it", "bớt dấu #, hoặc thêm đề mục cấp {1} ở trên",
     "take a # away, or add the heading of level {1}"},
    {"beyond-alphabet", "điểm \"{0}\" là điểm thứ {1}, quá 23 chữ cái từ a đến y; chữ này được in như đã gõ",
     "\"{0}\" is point {1}, beyond the 23 letters from a to y; it is printed as typed",
     "chia khoản này thành nhiều khoản, mỗi khoản không quá 23 điểm",
     "divide the clause into several of at most 23 points"},
    {"indent-without-item", "dòng này thụt vào mà phía trên không có mục nào để viết tiếp",
     "the line is indented, but nothing stands above it that could go on",
     "xóa khoảng trắng ở đầu dòng; chú thích thì viết hết trên một dòng",
     "delete the space at its beginning; a footnote is one line"},
    {"table-cells", "dòng này có {0} ô, dòng đầu của bảng có {1} ô",
     "cells in this row: {0}, in the first row of the table: {1}",
     "ghi đủ số ô, ngăn bằng dấu |; dấu | trong chữ thì gõ \\|",
     "write as many cells between the bars; type \\| for a bar that is printed"},
    {"empty-footnote", "chú thích [^{0}] không có chữ", "the footnote [^{0}] has no text",
     "viết nội dung sau dấu hai chấm, hoặc xóa chú thích",
     "write it behind the colon, or delete the footnote"},
    {"footnote-without-text", "dấu chú thích [^{0}] không có nội dung",
     "the footnote mark [^{0}] has no text", "thêm vào nội dung kế hoạch một dòng [^{0}]: …",
     "add a line to the body of the plan: [^{0}]: …"},
    {"footnote-without-mark", "chú thích [^{0}] không được đánh dấu ở chỗ nào",
     "the footnote [^{0}] is marked nowhere", "gõ [^{0}] vào chỗ cần chú thích, hoặc xóa dòng này",
     "type [^{0}] where it belongs, or delete the line"},
    {"footnote-twice", "chú thích [^{0}] viết hai lần, lần đầu ở dòng {1}",
     "the footnote [^{0}] is written twice, first in line {1}", "đặt tên khác cho một trong hai",
     "give one of them another label"},
    {"footnote-in-footnote", "trong chú thích không đặt được dấu chú thích [^{0}]",
     "a footnote cannot have a footnote mark, [^{0}]", "viết thẳng nội dung ấy vào chú thích này",
     "write its text into this footnote"},
    {"leaf-only-key", "mục \"{0}\" chỉ dùng cho cột không có cột con",
     "\"{0}\" is for columns without sub-columns", "chuyển {0} xuống các cột con",
     "move {0} to the sub-columns"},
    {"two-number-columns", "bảng có hai cột số thứ tự", "the table has two number columns",
     "chỉ để role: number ở cột đầu; cột này dùng role: other",
     "leave role: number to the first column; this one has role: other"},
    {"number-column-first", "cột số thứ tự phải là cột đầu tiên", "the number column must be the first",
     "chuyển cột này lên đầu, hoặc dùng role: other", "move it to the front, or give it role: other"},
    {"bad-width", "độ rộng \"{0}\" viết chưa đúng", "\"{0}\" is not a width",
     "viết số kèm đơn vị, ví dụ 12mm hoặc 1.2cm, không quá 420mm",
     "write a number with its unit, as 12mm or 1.2cm, up to 420mm"},
    {"bad-progress", "tiến độ \"{0}\" không phải là số phần trăm từ 0 đến 100",
     "progress is \"{0}\", a percentage from 0 to 100 is expected", "ghi số nguyên, ví dụ progress: 50",
     "write a whole number, as progress: 50"},
    {"table-too-wide", "bảng có {0} cột, nhiều nhất được {1} cột",
     "the table has {0} columns, {1} are the most",
     "chia bảng ra, hoặc kiểm tra các dấu ngăn cột; Word không nhận nhiều cột hơn",
     "divide the table, or check what separates its columns; Word takes no more"},
    {"too-many-table-cells", "các bảng trong nội dung có hơn {0} ô",
     "the tables of the body have more than {0} cells",
     "đưa bảng lớn vào phụ lục, hoặc chia thành nhiều kế hoạch",
     "put a large table into an annex, or divide the plan"},
    {"too-many-rows", "bảng có hơn {0} dòng", "the table has more than {0} rows",
     "chia thành nhiều phụ lục hoặc nhiều kế hoạch", "divide it into several annexes or plans"},
    {"no-columns", "bảng chưa có cột nội dung nào", "the table has no column for content",
     "thêm cột, ví dụ {title: Nhiệm vụ, role: task}", "add one, as {title: Nhiệm vụ, role: task}"},
    {"column-numbers-count", "mục column-numbers có {0} số, bảng có {1} cột",
     "column-numbers has {0} numbers, the table {1} columns",
     "ghi mỗi cột một số, hoặc bỏ mục column-numbers",
     "write one for each column, or leave column-numbers out"},
    {"cell-count", "tìm thấy {0} ô, cần {1} ô ({2})", "cells found: {0}, expected: {1} ({2})",
     "ghi mỗi cột một ô, không tính cột số thứ tự; ô để trống ghi \"\"; chữ có dấu phẩy nằm trong [ ] thì "
     "đặt trong "
     "dấu nháy",
     "write one for each column but the number column; \"\" is an empty cell; text with a comma inside [ ] "
     "goes "
     "into quotes"},
    {"null-without-cell-above", "ô này để gộp với ô phía trên, nhưng phía trên không có ô nào",
     "the cell is left to the one above it, but there is none", "ô không có chữ thì ghi \"\"",
     "write \"\" for an empty cell"},
    {"number-without-column", "có ghi số \"{0}\" mà bảng không có cột số thứ tự",
     "there is a number, \"{0}\", but no number column to print it in",
     "thêm cột đầu {title: STT, role: number}, hoặc xóa mục number",
     "add the first column {title: STT, role: number}, or delete number"},
    {"duplicate-number", "số \"{0}\" đã dùng ở dòng {1}", "the number \"{0}\" is used in line {1} already",
     "đánh lại số, nếu không phải cố ý", "number it again, unless it is meant"},
    {"duplicate-id", "mã nhiệm vụ \"{0}\" trùng với nhiệm vụ ở dòng {1}",
     "the task id \"{0}\" is that of the task in line {1}",
     "ghi cho một trong hai một id khác, ví dụ id: {0}-2", "give one of them another id, as id: {0}-2"},
    {"bad-id", "mã nhiệm vụ \"{0}\" viết chưa đúng", "\"{0}\" is not a task id",
     "chỉ dùng chữ, số, dấu chấm, gạch nối và gạch dưới, ví dụ VI.3",
     "use letters, digits, full stops, hyphens and underscores, as in VI.3"},
};

// One array of all parts, so that they are one catalogue to everyone else.
std::vector<Message> join() {
    std::vector<Message> all;
    for (const std::span<const Message> part :
         {reading_messages(), sheet_messages(), annex_messages(), draft_messages(), import_messages(),
          paper_messages(), output_messages()})
        all.insert(all.end(), part.begin(), part.end());
    all.insert(all.end(), std::begin(messages), std::end(messages));
    return all;
}

}  // namespace

std::span<const Message> all_messages() {
    static const std::vector<Message> all = join();
    return all;
}

const Message* find_message(std::string_view slug) {
    const std::span<const Message> all = all_messages();
    const auto found = std::ranges::find(all, slug, &Message::slug);
    return found == all.end() ? nullptr : &*found;
}

std::string fill_arguments(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string filled;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_argument = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                                 pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        const auto number = is_argument ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (is_argument && number < arguments.size()) {
            filled += arguments[number];
            i += 2;
        } else {
            filled += pattern[i];
        }
    }
    return filled;
}

}  // namespace kehoach
