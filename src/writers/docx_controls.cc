#include "writers/docx_controls.h"

#include <array>

namespace kehoach::writers::word {
namespace {

using document::SlotName;
using ooxml::XmlWriter;

struct ControlName {
    std::string_view data;
    std::string_view title;  // shown above the control while it is edited
};

ControlName name_of(SlotName name) {
    constexpr std::array<ControlName, 6> names = {{{"number", "Số"},
                                                   {"day", "Ngày"},
                                                   {"month", "Tháng"},
                                                   {"year", "Năm"},
                                                   {},
                                                   {"signer", "Họ tên người ký"}}};
    return names[static_cast<std::size_t>(name)];
}

void write_binding(XmlWriter& xml, std::string_view data) {
    xml.open("w:dataBinding")
        .attribute("w:prefixMappings", "xmlns:k='" + std::string(data_namespace) + "'")
        .attribute("w:xpath", "/k:plan[1]/k:" + std::string(data) + "[1]")
        .attribute("w:storeItemID", data_identity);
    xml.close();
}

}  // namespace

std::string_view data_name(SlotName name) { return name_of(name).data; }

std::string block_name(SlotName name) { return "kehoach-" + std::string(data_name(name)); }

void open_control(XmlWriter& xml, const document::Slot& slot, int id, Emphasis emphasis) {
    const auto [data, title] = name_of(slot.name);
    xml.open("w:sdt").open("w:sdtPr");
    write_emphasis(xml, emphasis);
    xml.leaf("w:alias", "w:val", title);
    xml.leaf("w:tag", "w:val", data);
    xml.leaf("w:id", "w:val", id);
    xml.open("w:placeholder").leaf("w:docPart", "w:val", block_name(slot.name)).close();
    if (!slot.filled) xml.leaf("w:showingPlcHdr");
    write_binding(xml, data);
    xml.leaf("w:text").close();
    xml.open("w:sdtContent");
}

void close_control(XmlWriter& xml) { xml.close().close(); }

}  // namespace kehoach::writers::word
