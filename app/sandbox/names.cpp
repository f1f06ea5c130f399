// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/names.h"

#include "app/sandbox/sampling.h"

#include <array>

namespace zf::sandbox {

namespace {

template <size_t n> QByteArray pick(const std::array<const char *, n> &words, quint64 &bits)
{
    const QByteArray word = words[static_cast<size_t>(bits % n)];
    bits = mixed(bits);
    return word;
}

// The frequent surnames come first and are taken more often.
constexpr std::array<const char *, 64> surnames = {
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭",
    "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "邓", "冯", "曹", "彭", "曾",
    "肖", "田", "董", "潘", "袁", "蔡", "蒋", "余", "于", "杜", "叶", "程", "魏", "苏", "吕", "丁",
    "任", "卢", "姚", "沈", "钟", "姜", "崔", "谭", "陆", "范", "汪", "廖", "石", "金", "韦", "欧阳"};

constexpr std::array<const char *, 24> cities = {
    "北京", "上海", "广州", "深圳", "杭州", "南京", "苏州", "成都", "重庆", "武汉", "西安", "长沙",
    "郑州", "青岛", "宁波", "厦门", "福州", "合肥", "天津", "济南", "昆明", "大连", "无锡", "佛山"};
constexpr std::array<const char *, 32> brandFirst = {
    "云", "星", "禾", "青", "悦", "和", "嘉", "瑞", "明", "海", "锦", "沐", "初", "千", "万", "景",
    "安", "泰", "启", "博", "优", "卓", "鼎", "盛", "恒", "汇", "清", "望", "拾", "橙", "鹿", "松"};
constexpr std::array<const char *, 32> brandSecond = {
    "栖", "麦", "屿", "禾", "合", "诚", "源", "川", "庭", "味", "舍", "帆", "野", "山", "岚", "汀",
    "远", "科", "润", "信", "达", "丰", "宁", "木", "水", "田", "林", "里", "集", "坊", "谷", "岸"};

struct Trade {
    const char *category;
    const char *suffix;
    std::array<const char *, 5> goods;
};

constexpr std::array<Trade, 12> trades = {{
    {"餐饮", "餐饮管理有限公司", {"双人套餐", "工作日午餐", "外卖订单", "火锅四人餐", "咖啡拿铁"}},
    {"超市便利", "商贸有限公司", {"日用百货", "生鲜果蔬", "便利店购物", "粮油调味", "母婴用品"}},
    {"服饰", "服饰有限公司", {"女士连衣裙", "男士衬衫", "运动跑鞋", "童装套装", "秋季外套"}},
    {"数码", "电子商务有限公司", {"无线耳机", "手机壳", "机械键盘", "充电器", "智能手表"}},
    {"出行", "网络科技有限公司", {"打车行程", "共享单车月卡", "地铁出行", "充电桩服务", "停车缴费"}},
    {"酒店旅游", "旅行社有限公司", {"酒店一晚", "景区门票", "周边一日游", "民宿订单", "机场接送"}},
    {"教育", "教育咨询有限公司", {"英语课程", "编程体验课", "图书教材", "绘画班学费", "考试报名"}},
    {"医药健康", "大药房有限公司", {"非处方药", "体检套餐", "维生素", "口腔护理", "血压计"}},
    {"娱乐", "文化传媒有限公司", {"电影票", "视频会员月卡", "演出门票", "游戏点券", "音乐会员"}},
    {"生活缴费", "公共服务有限公司", {"电费", "水费", "燃气费", "物业费", "宽带续费"}},
    {"美容", "美容美发有限公司", {"剪发", "护肤套装", "美甲", "面部护理", "洗护用品"}},
    {"家居", "家居用品有限公司", {"床品四件套", "台灯", "收纳箱", "厨房用具", "绿植盆栽"}},
}};

} // namespace

QByteArray maskedNameOf(quint64 seed, quint64 userNumber)
{
    quint64 bits = mixed(seed ^ mixed(userNumber));
    Random random(bits);
    QByteArray name = surnames[static_cast<size_t>(random.skewed(surnames.size()))];
    name += random.chance(7'600) ? "**" : "*";
    return name;
}

Person personOf(quint64 seed, quint64 userNumber, const QList<CardPrefix> &cards)
{
    constexpr std::array<const char *, 16> prefixes = {"130", "131", "135", "136", "137", "138",
                                                       "139", "150", "151", "158", "159", "176",
                                                       "180", "186", "187", "189"};
    Person person;
    person.maskedName = maskedNameOf(seed, userNumber);
    quint64 bits = mixed(seed * 31 ^ mixed(userNumber));
    const QByteArray prefix = pick(prefixes, bits);
    QByteArray middle, last;
    appendNumber(middle, static_cast<qint64>(bits % 10'000), 4);
    bits = mixed(bits);
    appendNumber(last, static_cast<qint64>(bits % 10'000), 4);
    bits = mixed(bits);
    person.phone = prefix + middle + last;
    person.maskedPhone = prefix + "****" + last;
    if (!cards.isEmpty()) {
        const CardPrefix &card = cards[static_cast<qsizetype>(bits % static_cast<quint64>(cards.size()))];
        bits = mixed(bits);
        appendNumber(person.cardLast4, static_cast<qint64>(bits % 10'000), 4);
        person.maskedCard = card.digits.first(6) + QByteArray(card.length - 10, '*') + person.cardLast4;
        person.bankName = card.bankName;
    }
    return person;
}

MerchantName merchantNameOf(quint64 seed, quint64 merchantNumber)
{
    quint64 bits = mixed(seed * 17 ^ mixed(merchantNumber + 1));
    const Trade &trade = trades[static_cast<size_t>(bits % trades.size())];
    bits = mixed(bits);
    QByteArray name = pick(cities, bits);
    name += pick(brandFirst, bits);
    name += pick(brandSecond, bits);
    if (bits % 3 == 0) // two brands of two characters would meet too often
        name += pick(brandSecond, bits);
    return {name + trade.suffix, trade.category};
}

QByteArray goodsOf(Random &random, const QByteArray &category)
{
    for (const Trade &trade : trades) {
        if (category == trade.category)
            return trade.goods[static_cast<size_t>(random.below(trade.goods.size()))];
    }
    return "商品";
}

} // namespace zf::sandbox
