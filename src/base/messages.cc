// The catalogue, and putting arguments into its texts.
#include "base/messages.h"

#include <algorithm>
#include <iterator>

#include "base/annex_messages.h"
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
    {"unclosed-front-matter", "phần mở đầu bắt đầu ở đây mà không có dòng \"---\" kết thúc",
     "the front matter begins here, but no line \"---\" ends it",
     "thêm dòng --- ngay trước nội dung kế hoạch", "add a line --- just before the body"},
    {"missing-format", "thiếu mục \"format\"", "\"format\" is missing", "thêm dòng format: {0}",
     "add the line format: {0}"},
    {"bad-format", "không đọc được dạng \"{0}\" ở đây; chương trình này đọc {1}",
     "the format \"{0}\" cannot be read here; this program reads {1}",
     "ghi format: {1}; nếu tệp do bản kehoach mới hơn tạo ra thì cập nhật chương trình",
     "write format: {1}; if a newer kehoach made the file, update the program"},
    {"missing-key", "thiếu mục \"{0}\"", "\"{0}\" is missing", "thêm mục {0} và ghi giá trị cho nó",
     "add {0} with its value"},
    {"unknown-key", "ở đây không có mục \"{0}\"", "there is no key \"{0}\" here", "các mục dùng được: {1}",
     "keys that can stand here: {1}"},
    {"misspelt-key", "ở đây không có mục \"{0}\"", "there is no key \"{0}\" here",
     "có phải là \"{1}\" không?", "did you mean \"{1}\"?"},
    {"unknown-value", "mục \"{0}\" không nhận giá trị \"{1}\"", "\"{0}\" cannot be \"{1}\"",
     "chọn một trong các giá trị: {2}", "choose one of: {2}"},
    {"misspelt-value", "mục \"{0}\" không nhận giá trị \"{1}\"", "\"{0}\" cannot be \"{1}\"",
     "có phải là \"{2}\" không?", "did you mean \"{2}\"?"},
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
    {"wrong-file", "tệp \"{0}\" có dạng {1}, ở đây cần tệp dạng {2}",
     "the file \"{0}\" is a {1}, a {2} is expected here", "kiểm tra xem có ghi nhầm tên tệp không",
     "check the name of the file"},
    {"empty-item", "danh sách \"{0}\" có phần tử trống", "the list \"{0}\" has an empty item",
     "ghi giá trị, hoặc xoá dấu - hay dấu phẩy thừa", "write a value, or delete the spare dash or comma"},
    {"bad-word-list", "dòng này không theo dạng của danh sách từ", "this line is not in the form of its word list",
     "xem các dòng bên cạnh và ghi chú ở đầu tệp", "look at the lines beside it and at the notes that begin the file"},
    {"no-data-folder", "không tìm thấy thư mục templates và fonts đi kèm chương trình",
     "the program's templates and fonts folders are not found", "cài lại chương trình, hoặc dùng --templates THƯ-MỤC",
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
    {"empty-heading", "đề mục không có chữ", "the heading has no text",
     "viết tên đề mục sau dấu #, hoặc xoá dòng này", "write it behind the #, or delete the line"},
    {"heading-jump", "đề mục cấp {0} mà phía trên thiếu đề mục cấp {1}",
     "a heading of level {0} without one of level {1} above it", "bớt dấu #, hoặc thêm đề mục cấp {1} ở trên",
     "take a # away, or add the heading of level {1}"},
    {"beyond-alphabet", "điểm \"{0}\" là điểm thứ {1}, quá 23 chữ cái từ a đến y; chữ này được in như đã gõ",
     "\"{0}\" is point {1}, beyond the 23 letters from a to y; it is printed as typed",
     "chia khoản này thành nhiều khoản, mỗi khoản không quá 23 điểm",
     "divide the clause into several of at most 23 points"},
    {"indent-without-item", "dòng này thụt vào mà phía trên không có mục nào để viết tiếp",
     "the line is indented, but nothing stands above it that could go on",
     "xoá khoảng trắng ở đầu dòng; chú thích thì viết hết trên một dòng",
     "delete the space at its beginning; a footnote is one line"},
    {"table-cells", "dòng này có {0} ô, dòng đầu của bảng có {1} ô",
     "cells in this row: {0}, in the first row of the table: {1}",
     "ghi đủ số ô, ngăn bằng dấu |; dấu | trong chữ thì gõ \\|",
     "write as many cells between the bars; type \\| for a bar that is printed"},
    {"empty-footnote", "chú thích [^{0}] không có chữ", "the footnote [^{0}] has no text",
     "viết nội dung sau dấu hai chấm, hoặc xoá chú thích",
     "write it behind the colon, or delete the footnote"},
    {"footnote-without-text", "dấu chú thích [^{0}] không có nội dung",
     "the footnote mark [^{0}] has no text", "thêm vào nội dung kế hoạch một dòng [^{0}]: …",
     "add a line to the body of the plan: [^{0}]: …"},
    {"footnote-without-mark", "chú thích [^{0}] không được đánh dấu ở chỗ nào",
     "the footnote [^{0}] is marked nowhere", "gõ [^{0}] vào chỗ cần chú thích, hoặc xoá dòng này",
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
     "thêm cột đầu {title: STT, role: number}, hoặc xoá mục number",
     "add the first column {title: STT, role: number}, or delete number"},
    {"duplicate-number", "số \"{0}\" đã dùng ở dòng {1}", "the number \"{0}\" is used in line {1} already",
     "đánh lại số, nếu không phải cố ý", "number it again, unless it is meant"},
    {"duplicate-id", "mã nhiệm vụ \"{0}\" trùng với nhiệm vụ ở dòng {1}",
     "the task id \"{0}\" is that of the task in line {1}",
     "ghi cho một trong hai một id khác, ví dụ id: {0}-2", "give one of them another id, as id: {0}-2"},
    {"bad-id", "mã nhiệm vụ \"{0}\" viết chưa đúng", "\"{0}\" is not a task id",
     "chỉ dùng chữ, số, dấu chấm, gạch nối và gạch dưới, ví dụ VI.3",
     "use letters, digits, full stops, hyphens and underscores, as in VI.3"},
    // ---- templates and filling
    {"unknown-template", "không có mẫu \"{0}\"", "there is no template \"{0}\"",
     "viết template: plan, hoặc bỏ dòng template", "write template: plan, or leave the line out"},
    {"unknown-anchor", "không có mục, phụ lục hay nhiệm vụ nào là \"#{0}\"",
     "no heading, annex or task is \"#{0}\"", "các chỗ dẫn tới được, gần giống nhất trước: {1}",
     "what can be linked to, the likeliest first: {1}"},
    {"nothing-to-link", "không có gì là \"#{0}\": kế hoạch không có mục đánh số, phụ lục hay nhiệm vụ nào",
     "nothing is \"#{0}\": the plan has no numbered headings, annexes or tasks",
     "bỏ dấu ngoặc vuông và (#{0}), chỉ để lại chữ", "take the brackets and (#{0}) away and leave the words"},
    {"ambiguous-anchor", "có {1} chỗ cùng là \"#{0}\"", "there are {1} places that are \"#{0}\"",
     "sửa số trùng nhau, hoặc ghi id riêng cho nhiệm vụ", "mend the double number, or give the task an id"},
    {"anchor-without-text", "\"#{0}\" không có số hay nhãn để in ở đây",
     "\"#{0}\" has no number or label to be printed here", "ghi chữ vào ngoặc vuông: [chữ](#{0})",
     "put words into the brackets: [words](#{0})"},
    {"unknown-type", "không có loại văn bản \"{0}\"", "there is no document type \"{0}\"",
     "có phải là \"{1}\" không? Các loại văn bản ghi trong templates/nd30/types.yaml",
     "did you mean \"{1}\"? The types are listed in templates/nd30/types.yaml"},
    {"template-needs-part", "mẫu \"{0}\" cần mục \"{1}\" mà ở đây chưa có",
     "the template \"{0}\" needs \"{1}\", which is not here",
     "thêm mục {1}, hoặc chọn mẫu khác ở mục template", "add {1}, or choose another template"},
    {"unprinted-part", "mục \"{0}\" không được in ra: mẫu \"{1}\" không có chỗ cho mục này",
     "\"{0}\" is not printed: the template \"{1}\" has no place for it",
     "bỏ mục {0}, hoặc chọn mẫu khác ở mục template", "leave {0} out, or choose another template"},
    {"template-not-a-map", "chỗ này phải là các cặp mục: giá trị", "key: value pairs are expected here",
     "xem mẫu có sẵn trong thư mục templates", "compare with the templates that come with the program"},
    {"template-missing-key", "thiếu mục \"{0}\"", "the key \"{0}\" is missing", "thêm dòng {0}: …",
     "add a line {0}: …"},
    {"template-other-format", "dạng \"{0}\" không đúng, ở đây cần {1}",
     "this is a \"{0}\", {1} is needed here", "ghi format: {1}, hoặc kiểm tra xem có nhầm tệp không",
     "write format: {1}, or check that it is the right file"},
    {"template-wrong-value", "giá trị của \"{0}\" không đúng dạng", "the value of \"{0}\" has the wrong form",
     "xem cùng mục ấy trong mẫu có sẵn",
     "compare with the same key in the templates that come with the program"},
    {"template-bad-length", "độ dài \"{1}\" của \"{0}\" không đúng dạng",
     "the length \"{1}\" of \"{0}\" has the wrong form", "viết số kèm đơn vị, ví dụ 12.7mm hoặc 14pt",
     "write a number with its unit, as 12.7mm or 14pt"},
    {"template-unknown-key", "không có mục \"{0}\" ở đây", "there is no key \"{0}\" here", "dùng được: {1}",
     "usable here: {1}"},
    {"template-unknown-name", "mẫu dùng tên \"{0}\" mà chương trình không biết",
     "the template uses the name \"{0}\", which the program does not know",
     "các tên dùng được ghi trong README, mục Mẫu văn bản", "README, section Templates, lists the names"},
    {"template-unknown-style", "không có kiểu chữ \"{0}\" (dùng ở {1})",
     "there is no style \"{0}\" (used by {1})", "thêm kiểu ấy vào templates/nd30/rules.yaml",
     "add the style to templates/nd30/rules.yaml"},
    {"template-bad-pattern", "mẫu câu \"{0}\" viết chưa đúng", "the pattern \"{0}\" is malformed",
     "mỗi {{ phải có }} đóng lại", "each {{ needs its }}"},
    {"rule-outside-range", "giá trị mặc định của \"{0}\" nằm ngoài khoảng cho phép",
     "the default of \"{0}\" is outside its range", "chọn giá trị trong khoảng from … to",
     "choose a value between from and to"},
    {"rule-of-the-law", "mục \"{0}\" là quy định của nghị định, cơ quan không đổi được",
     "\"{0}\" is what the decree says, an office cannot change it",
     "chỉ ghi giá trị của cơ quan, ví dụ page: {left: 35mm}",
     "write the office's own value only, as page: {left: 35mm}"},
    // ---- layout
    {"missing-face", "danh sách phông chữ thiếu kiểu \"{0}\"",
     "the list of fonts has no file for the face \"{0}\"",
     "ghi dưới faces đủ bốn dòng regular, bold, italic, bold-italic, mỗi dòng một tên tệp",
     "write regular, bold, italic and bold-italic below faces, a file name each"},
    {"not-a-font", "tệp này không phải là phông chữ TrueType có mã Unicode",
     "this file is not a TrueType font with Unicode characters", "chọn tệp .ttf khác, hoặc bỏ --fonts",
     "choose another .ttf file, or leave --fonts out"},
    {"other-font-units", "phông chữ này không cùng họ với kiểu regular",
     "this font is not of the family of the regular face", "chọn bốn tệp của cùng một họ phông chữ",
     "choose four files of one family"},
    {"missing-glyph", "phông chữ không có ký tự \"{0}\" ({1})", "the font has no character \"{0}\" ({1})",
     "thay bằng ký tự thường hoặc bỏ đi", "replace it by a common character, or leave it out"},
    // ---- outputs
    {"edited-output",
     "tệp \"{0}\" đã được sửa sau lần xuất trước (hoặc không do kehoach tạo), nên không ghi đè",
     "the file \"{0}\" was edited after it was made (or not made by kehoach), so it is not overwritten",
     "đổi tên hoặc chuyển tệp ấy đi nơi khác để giữ lại; muốn ghi đè thì thêm --force",
     "rename or move that file to keep it; add --force to overwrite it"},
    {"open-output", "tệp \"{0}\" đang mở trong Word, Excel hoặc LibreOffice",
     "the file \"{0}\" is open in Word, Excel or LibreOffice",
     "đóng tệp ấy rồi chạy lại; nếu không còn ai mở thì xoá tệp \"{1}\" bên cạnh, hoặc thêm --force",
     "close it and run again; when nobody has it open, delete \"{1}\" beside it, or add --force"},
    {"same-output-name", "hai kế hoạch cùng xuất ra tên \"{0}\": tên này đã dùng cho {1}",
     "two plans would make outputs named \"{0}\": {1} has it already",
     "đổi tên một thư mục kế hoạch, hoặc chạy riêng từng kế hoạch với -o hay --name",
     "rename one of the plan folders, or run the plans one by one with -o or --name"},
    // ---- drafting
    {"contradicting-rules", "quy tắc cho \"{0}\" trái với quy tắc ở dòng {1} của cùng tệp",
     "the rule for \"{0}\" contradicts the one in line {1} of the same file", "chỉ giữ một trong hai quy tắc",
     "keep one of the two"},
    {"bad-days", "số ngày \"{0}\" phải là một số nguyên từ 0 đến 99",
     "the number of days \"{0}\" must be a whole number from 0 to 99", "ví dụ days-earlier: 5",
     "as days-earlier: 5"},
    {"superior-without-annex", "kế hoạch của cấp trên không có phụ lục nhiệm vụ",
     "the superior's plan has no annex of tasks",
     "ghi phụ lục vào mục annexes của kế hoạch cấp trên, với một cột có role: task",
     "name the annex under annexes of the superior's plan, with a column of role: task"},
    {"agency-without-units", "cơ quan {0} chưa khai đơn vị nào nên không giao được nhiệm vụ",
     "the agency {0} names no units, so no task can be given to one",
     "thêm mục units vào tệp cơ quan, mỗi phòng, đơn vị một dòng",
     "add units to the agency file, one line each"},
    {"unit-not-in-agency", "quy tắc giao việc cho \"{0}\" mà {1} không có đơn vị này",
     "a rule gives tasks to \"{0}\", a unit that {1} does not have",
     "thêm đơn vị vào mục units của tệp cơ quan, hoặc ghi quy tắc riêng của xã giao cho đơn vị khác",
     "add it to units of the agency file, or write a rule of the commune's own that names another"},
};

// One array of all parts, so that they are one catalogue to everyone else.
std::vector<Message> join() {
    std::vector<Message> all;
    for (const std::span<const Message> part : {reading_messages(), sheet_messages(), annex_messages()})
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
