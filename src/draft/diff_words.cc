// The words of a comparison in both languages.
#include <map>
#include <utility>

#include "draft/diff_report.h"
#include "plan/task_table.h"

namespace kehoach::draft {

namespace {

using Titles = std::pair<const char*, const char*>;

const std::string& in(Language language, const std::pair<std::string, std::string>& titles) {
    return language == Language::vietnamese ? titles.first : titles.second;
}

std::string in(Language language, const Titles& titles) {
    return language == Language::vietnamese ? titles.first : titles.second;
}

}  // namespace

std::string field_title(const std::string& key, Language language) {
    static const std::map<std::string, std::pair<std::string, std::string>> titles{
        {"text", {"Nội dung", "Text"}},
        {"number", {"Số", "Number"}},
        {"task", {"Nhiệm vụ", "Task"}},
        {"product", {"Sản phẩm", "Product"}},
        {"lead", {"Chủ trì", "Lead"}},
        {"support", {"Phối hợp", "Support"}},
        {"due", {"Thời hạn", "Deadline"}},
        {"status", {"Trạng thái", "Status"}},
        {"progress", {"Tiến độ", "Progress"}},
        {"result", {"Kết quả", "Result"}},
        {"note", {"Ghi chú", "Note"}},
        {"type", {"Loại văn bản", "Type"}},
        {"title", {"Trích yếu", "Title"}},
        {"date", {"Ngày", "Date"}},
        {"reference", {"Dòng kèm theo", "Reference"}},
        {"decision.title", {"Trích yếu quyết định", "Decision's title"}},
        {"decision.authority", {"Thẩm quyền quyết định", "Decision's authority"}},
        {"decision.body", {"Nội dung quyết định", "Decision's text"}},
        {"signer.authority", {"Thẩm quyền ký", "Signer's authority"}},
        {"signer.name", {"Người ký", "Signer"}},
        {"addressees", {"Kính gửi", "Addressees"}},
        {"recipients", {"Nơi nhận", "Recipients"}},
        {"bases", {"Căn cứ", "Bases"}},
        {"unit", {"Đơn vị soạn thảo", "Drafting unit"}},
        {"urgency", {"Độ khẩn", "Urgency"}},
        {"circulation", {"Phạm vi lưu hành", "Circulation"}},
        {"drafter", {"Người soạn thảo", "Drafter"}},
        {"copies", {"Số bản", "Copies"}},
        {"numbering", {"Cách đánh số", "Numbering"}},
        {"template", {"Mẫu", "Template"}},
        {"agency", {"Cơ quan", "Agency"}},
    };
    const auto found = titles.find(key);
    if (found != titles.end()) return in(language, found->second);
    return key.starts_with("other:") ? key.substr(6) : key;
}

std::string field_value(const std::string& key, const std::string& value, Language language) {
    static const std::map<std::pair<std::string, std::string>, const char*> words{
        {{"status", "draft"}, "Dự thảo"},
        {{"status", "final"}, "Bản chính thức"},
        {{"numbering", "typed"}, "Gõ tay"},
        {{"numbering", "auto"}, "Tự động"}};
    if (language == Language::english) return value;
    for (const plan::TaskStatus status : plan::task_statuses)
        if (key == "status" && value == plan::status_key(status))
            return std::string(plan::status_word(status));
    const auto word = words.find({key, value});
    return word == words.end() ? value : word->second;
}

std::string part_title(Part part, Language language) {
    switch (part) {
        case Part::heading:
            return in(language, Titles{"Phần đầu và phần cuối", "Heading and signature"});
        case Part::body:
            return in(language, Titles{"Nội dung", "Body"});
        case Part::annex:
            return in(language, Titles{"Phụ lục", "Annexes"});
        case Part::task:
            return in(language, Titles{"Nhiệm vụ", "Tasks"});
    }
    return {};
}

std::string change_title(const Difference& difference, Language language) {
    switch (difference.change) {
        case Change::added:
            return in(language, Titles{"Thêm", "Added"});
        case Change::removed:
            return in(language, Titles{"Bỏ", "Removed"});
        case Change::moved:
            return in(language, Titles{"Chuyển chỗ", "Moved"});
        case Change::changed:
            return difference.moved ? in(language, Titles{"Sửa, chuyển chỗ", "Changed, moved"})
                                    : in(language, Titles{"Sửa", "Changed"});
    }
    return {};
}

}  // namespace kehoach::draft
