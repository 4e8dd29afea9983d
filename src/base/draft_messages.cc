// What can be wrong with rules, starters and the plans that others are made from.
#include "base/draft_messages.h"

namespace kehoach {
namespace {

constexpr Message messages[] = {
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
    {"plan-without-annex", "kế hoạch {0} không có phụ lục nhiệm vụ để đối chiếu",
     "the plan {0} has no annex of tasks to compare",
     "ghi phụ lục vào mục annexes, với một cột có role: task",
     "name the annex under annexes, with a column of role: task"},
    {"agency-without-units", "cơ quan {0} chưa khai đơn vị nào nên không giao được nhiệm vụ",
     "the agency {0} names no units, so no task can be given to one",
     "thêm mục units vào tệp cơ quan, mỗi phòng, đơn vị một dòng",
     "add units to the agency file, one line each"},
    {"starter-for-communes", "mẫu khởi đầu dành cho xã, phường, đặc khu; {0} thuộc cấp khác",
     "starters are for communes, wards and special zones; {0} is of another level",
     "dùng tệp cơ quan của xã (level: commune, ward hoặc special-zone)",
     "take the agency file of a commune (level: commune, ward or special-zone)"},
    {"starter-unit-missing", "mẫu giao việc cho \"{0}\" mà {1} không có đơn vị này",
     "the starter gives tasks to \"{0}\", a unit that {1} does not have",
     "thêm đơn vị (hoặc aliases của nó) vào tệp cơ quan, hoặc đổi đơn vị trong kế hoạch vừa tạo",
     "add it, or an alias, to the agency file, or change the unit in the new plan"},
    {"unknown-starter-slot", "mẫu khởi đầu có chỗ điền <{0}> mà chương trình không biết",
     "the starter has a slot <{0}> that is not known", "sửa mẫu trong thư mục templates/starters",
     "mend the starter in templates/starters"},
    {"unknown-starter", "không có mẫu khởi đầu \"{0}\"", "there is no starter \"{0}\"", "các mẫu: {1}",
     "the starters: {1}"},
    {"folder-not-empty", "thư mục {0} đã có tệp, không tạo kế hoạch vào đó",
     "the folder {0} has files; no plan is made in it", "chọn thư mục mới, hoặc thêm --force",
     "choose a new folder, or add --force"},
    {"same-folder", "thư mục kết quả {0} chính là thư mục của kế hoạch nguồn",
     "the output folder {0} is that of the plan it is made from", "chọn thư mục khác với -o",
     "choose another folder with -o"},
    {"plan-without-year", "không rõ kế hoạch {0} của năm nào", "the year of the plan {0} is not known",
     "ghi năm vào tên kế hoạch, như title: … năm 2026", "write the year into its title: … năm 2026"},
    {"year-not-later", "năm {0} không sau năm {1} của kế hoạch cũ",
     "the year {0} is not after the old plan's, {1}", "viết một năm sau đó, như --year {2}",
     "write a later year, as --year {2}"},
    {"unit-not-in-agency", "quy tắc giao việc cho \"{0}\" mà {1} không có đơn vị này",
     "a rule gives tasks to \"{0}\", a unit that {1} does not have",
     "thêm đơn vị vào mục units của tệp cơ quan, hoặc ghi quy tắc riêng của xã giao cho đơn vị khác",
     "add it to units of the agency file, or write a rule of the commune's own that names another"},
};

}  // namespace

std::span<const Message> draft_messages() { return messages; }

}  // namespace kehoach
