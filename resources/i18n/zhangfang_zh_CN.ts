<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccountingPeriod</name>
    <message>
        <source>“%1” is not a period of accounting dates.</source>
        <translation>“%1”不是会计日期区间。</translation>
    </message>
    <message>
        <source>Write a date (2026-07-01), a month (2026-07), a quarter (2026-Q3), a year (2026) or a range (2026-07-01..2026-07-05).</source>
        <translation>请写成日期（2026-07-01）、月份（2026-07）、季度（2026-Q3）、年份（2026）或区间（2026-07-01..2026-07-05）。</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>Month and year of an accounting period, in the pattern language of QLocale</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>%2年第%1季度</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1年</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Account %1 belongs to subject %2, which the chart of accounts does not have.</source>
        <translation>账户 %1 属于科目 %2，而科目表里没有这个科目。</translation>
    </message>
    <message>
        <source>There are accounts of subject %1, which the chart of accounts does not have.</source>
        <translation>有账户属于科目 %1，而科目表里没有这个科目。</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>没有账户 %1。</translation>
    </message>
    <message>
        <source>There is no subject %1.</source>
        <translation>没有科目 %1。</translation>
    </message>
</context>
<context>
    <name>Amount</name>
    <message>
        <source>“%1” is not a whole number of minor units.</source>
        <translation>“%1”不是整数个最小货币单位。</translation>
    </message>
    <message>
        <source>An amount needs a currency.</source>
        <translation>金额需要币种。</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>“%1”不是金额。</translation>
    </message>
    <message>
        <source>Write digits with a decimal point and no grouping, for example -1234.56.</source>
        <translation>请写带小数点、不带千分位的数字，例如 -1234.56。</translation>
    </message>
    <message>
        <source>“%1” has more decimal digits than %2 has (%3).</source>
        <translation>“%1”的小数位多于 %2 的位数（%3）。</translation>
    </message>
    <message>
        <source>Amounts are never rounded silently: give the exact amount.</source>
        <translation>金额绝不悄悄四舍五入：请给出准确金额。</translation>
    </message>
    <message>
        <source>“%1” is larger than an account can hold.</source>
        <translation>“%1”超出账户能记的范围。</translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>“%1” is no key of a page of the audit log.</source>
        <translation>“%1”不是审计日志的分页键。</translation>
    </message>
</context>
<context>
    <name>BinImport</name>
    <message>
        <source>“%1” is no mapping of a column.</source>
        <translation>“%1”不是有效的列对应。</translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation>文件中没有列“%1”。</translation>
    </message>
    <message>
        <source>The file has no row.</source>
        <translation>文件中没有任何行。</translation>
    </message>
    <message>
        <source>Which columns hold the prefix and the bank cannot be seen.</source>
        <translation>无法判断哪些列是卡 BIN 和银行。</translation>
    </message>
    <message>
        <source>Say it by number or head: prefix=1,length=2,bankName=3</source>
        <translation>请按列号或表头指定：prefix=1,length=2,bankName=3</translation>
    </message>
    <message>
        <source>It names no bank.</source>
        <translation>该行没有银行。</translation>
    </message>
    <message>
        <source>Prefix %1 stands in the file before, with another bank or type.</source>
        <translation>卡 BIN %1 在文件前面已出现，但银行或卡种不同。</translation>
    </message>
    <message>
        <source>Prefix %1: source “%2” says otherwise (%3): %4.</source>
        <translation>卡 BIN %1：来源“%2”的说法不同（%3）：%4。</translation>
    </message>
    <message>
        <source>No row of the file can be used.</source>
        <translation>文件中没有可用的行。</translation>
    </message>
</context>
<context>
    <name>BinTable</name>
    <message>
        <source>Import the table anew.</source>
        <translation>请重新导入该表。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 读不出来：%2。</translation>
    </message>
    <message>
        <source>%1 is no BIN table.</source>
        <translation>%1 不是卡 BIN 表。</translation>
    </message>
    <message>
        <source>A BIN table is damaged or of another version.</source>
        <translation>卡 BIN 表已损坏，或版本不符。</translation>
    </message>
    <message>
        <source>A prefix has 2 to 10 digits.</source>
        <translation>卡 BIN 为 2 至 10 位数字。</translation>
    </message>
    <message>
        <source>A range ends before it begins, or with another number of digits.</source>
        <translation>号段的终止早于起始，或位数不同。</translation>
    </message>
    <message>
        <source>A card has 12 to 19 digits.</source>
        <translation>卡号为 12 至 19 位。</translation>
    </message>
    <message>
        <source>A range is too wide.</source>
        <translation>号段过宽。</translation>
    </message>
</context>
<context>
    <name>BinWords</name>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>does not fit, which this scheme permits</source>
        <translation>不符（该卡组织允许）</translation>
    </message>
    <message>
        <source>wrong: a digit is mistyped</source>
        <translation>错误：有数字输错</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>card type</source>
        <translation>卡种</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>卡组织</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>length</source>
        <translation>卡号长度</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>卡组织</translation>
    </message>
    <message>
        <source>Card type</source>
        <translation>卡种</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
</context>
<context>
    <name>BinaryLog</name>
    <message>
        <source>The binary log holds an event that cannot be read: %1.</source>
        <translation>二进制日志中有无法读取的事件：%1。</translation>
    </message>
    <message>
        <source>A prepared XA transaction changed a table that is followed.</source>
        <translation>一个已准备的 XA 事务改动了所跟踪的表。</translation>
    </message>
    <message>
        <source>A statement was logged as text, not by its rows (binlog_format).</source>
        <translation>有语句按文本而不是按行写入日志（binlog_format）。</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>类型 %1</translation>
    </message>
    <message>
        <source>rows of an unknown table</source>
        <translation>未知表的行</translation>
    </message>
    <message>
        <source>rows without a transaction</source>
        <translation>不属于任何事务的行</translation>
    </message>
    <message>
        <source>compressed rows</source>
        <translation>压缩的行</translation>
    </message>
    <message>
        <source>A row was logged without all its columns (binlog_row_image).</source>
        <translation>有一行没有写全所有列（binlog_row_image）。</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>%1 的行</translation>
    </message>
    <message>
        <source>A transaction was rolled back in part after its rows were logged.</source>
        <translation>一个事务在行写入日志之后被部分回滚。</translation>
    </message>
    <message>
        <source>A table that is followed was changed in its structure or emptied.</source>
        <translation>所跟踪的表改了结构或被清空。</translation>
    </message>
    <message>
        <source>A prepared XA transaction was committed, whose rows were logged earlier.</source>
        <translation>一个已准备的 XA 事务提交了，它的行写在更早的日志里。</translation>
    </message>
    <message>
        <source>Only a MariaDB server&apos;s binary log can be followed.</source>
        <translation>只能跟踪 MariaDB 服务器的二进制日志。</translation>
    </message>
    <message>
        <source>The binary log cannot be followed with the server&apos;s setting %1=%2.</source>
        <translation>服务器设置为 %1=%2，无法跟踪二进制日志。</translation>
    </message>
    <message>
        <source>Ask the DBA to set %1=%2.</source>
        <translation>请 DBA 设置 %1=%2。</translation>
    </message>
    <message>
        <source>The foreign key %1 changes rows of %2 without a trace in the binary log.</source>
        <translation>外键 %1 会改动 %2 的行而不留下日志。</translation>
    </message>
    <message>
        <source>Ask the DBA to replace its CASCADE or SET NULL by RESTRICT.</source>
        <translation>请 DBA 把它的 CASCADE 或 SET NULL 改为 RESTRICT。</translation>
    </message>
    <message>
        <source>The table %1.%2 does not exist, or the account may not read it.</source>
        <translation>表 %1.%2 不存在，或此账号无权读取。</translation>
    </message>
    <message>
        <source>The server writes no binary log.</source>
        <translation>服务器没有写二进制日志。</translation>
    </message>
    <message>
        <source>Ask the DBA to switch on log_bin.</source>
        <translation>请 DBA 打开 log_bin。</translation>
    </message>
    <message>
        <source>“%1” is not a position in the binary log.</source>
        <translation>“%1”不是二进制日志中的位置。</translation>
    </message>
    <message>
        <source>The table %1 in the binary log has other columns than now.</source>
        <translation>二进制日志中表 %1 的列与现在不同。</translation>
    </message>
    <message>
        <source>The table %1 has no column %2.</source>
        <translation>表 %1 没有列 %2。</translation>
    </message>
    <message>
        <source>The column %1.%2 of type %3 cannot be read from the binary log.</source>
        <translation>无法从二进制日志读取列 %1.%2（类型 %3）。</translation>
    </message>
    <message>
        <source>The column %1.%2 is not in UTF-8 but in %3.</source>
        <translation>列 %1.%2 不是 UTF-8，而是 %3。</translation>
    </message>
    <message>
        <source>The server has sent neither changes nor a sign of life.</source>
        <translation>服务器既没有发来改动，也没有心跳。</translation>
    </message>
    <message>
        <source>The console connects again by itself; check the server and the network.</source>
        <translation>控制台会自动重连；请检查服务器和网络。</translation>
    </message>
    <message>
        <source>The server&apos;s binary log no longer holds the position: %1</source>
        <translation>服务器的二进制日志中已没有该位置：%1</translation>
    </message>
    <message>
        <source>The binary log cannot be read: %1</source>
        <translation>无法读取二进制日志：%1</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation>校验位</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>银行代码</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Card type</source>
        <translation>卡种</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>卡组织</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Wrong length</source>
        <translation>长度不符</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>不唯一</translation>
    </message>
    <message>
        <source>No card number</source>
        <translation>不是卡号</translation>
    </message>
    <message>
        <source>Built-in, Chinese banks</source>
        <translation>内置（中国银行）</translation>
    </message>
    <message>
        <source>Built-in, international</source>
        <translation>内置（国际）</translation>
    </message>
    <message>
        <source>Payment database</source>
        <translation>支付库</translation>
    </message>
    <message>
        <source>National card</source>
        <translation>境内卡</translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation>借记卡</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>贷记卡</translation>
    </message>
    <message>
        <source>Semi-credit card</source>
        <translation>准贷记卡</translation>
    </message>
    <message>
        <source>Prepaid card</source>
        <translation>预付费卡</translation>
    </message>
    <message>
        <source>A source&apos;s name has up to 64 letters, digits, blanks, dots and hyphens.</source>
        <translation>来源名称最多 64 个字符，可用字母、汉字、数字、空格、点和连字符。</translation>
    </message>
    <message>
        <source>“%1” is the name of a built-in source.</source>
        <translation>“%1”是内置来源的名称。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 写不了：%2。</translation>
    </message>
    <message>
        <source>No imported source is named “%1”.</source>
        <translation>没有名为“%1”的导入来源。</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2.</source>
        <translation>无法删除 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>The moment to compare with must be before the one that is compared.</source>
        <translation>作为比较基准的时刻必须早于被比较的时刻。</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>The payment database does not say on which accounts its channels clear.</source>
        <translation>支付库没有说明各渠道的清算账户。</translation>
    </message>
    <message>
        <source>It needs the relation channel with channel_code, name and clearing_account_no.</source>
        <translation>需要 channel 关系，含 channel_code、name 和 clearing_account_no 列。</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Subject %1 has an unknown value in the column “%2”.</source>
        <translation>科目 %1 的“%2”列有未知的值。</translation>
    </message>
    <message>
        <source>The ledger has no accounting date yet.</source>
        <translation>账务库还没有会计日期。</translation>
    </message>
</context>
<context>
    <name>ChartOfAccounts</name>
    <message>
        <source>Correct the relation “subject” of the ledger.</source>
        <translation>请更正账务库的 subject 关系。</translation>
    </message>
    <message>
        <source>A subject has no code.</source>
        <translation>有科目没有编码。</translation>
    </message>
    <message>
        <source>Subject %1 occurs twice.</source>
        <translation>科目 %1 出现了两次。</translation>
    </message>
    <message>
        <source>Subject %1 is marked as a leaf and has subjects below it.</source>
        <translation>科目 %1 标为末级，却有下级科目。</translation>
    </message>
    <message>
        <source>Subject %1 has no parent and yet is not of level 1.</source>
        <translation>科目 %1 没有上级，却不是一级科目。</translation>
    </message>
    <message>
        <source>The parent %2 of subject %1 does not exist.</source>
        <translation>科目 %1 的上级 %2 不存在。</translation>
    </message>
    <message>
        <source>The level of subject %1 does not follow that of its parent.</source>
        <translation>科目 %1 的级次与上级不衔接。</translation>
    </message>
</context>
<context>
    <name>Connector</name>
    <message>
        <source>Qt&apos;s driver for MySQL is not installed.</source>
        <translation>没有安装 Qt 的 MySQL 驱动。</translation>
    </message>
    <message>
        <source>Install the Debian package libqt6sql6-mysql.</source>
        <translation>请安装 Debian 软件包 libqt6sql6-mysql。</translation>
    </message>
    <message>
        <source>No password was given for the profile “%1”.</source>
        <translation>没有给出连接配置“%1”的密码。</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>the connection to use (see: profile list)</source>
        <translation>要用的连接配置（见 profile list）</translation>
    </message>
    <message>
        <source>use the running sandbox</source>
        <translation>使用正在运行的沙箱</translation>
    </message>
    <message>
        <source>table, json, csv, tsv or xlsx; by default from the file&apos;s name, else table</source>
        <translation>table、json、csv、tsv 或 xlsx；缺省看文件名，否则为 table</translation>
    </message>
    <message>
        <source>write to a file; it appears whole or not at all</source>
        <translation>写入文件；要么完整出现，要么不出现</translation>
    </message>
    <message>
        <source>zh_CN or en</source>
        <translation>zh_CN 或 en</translation>
    </message>
    <message>
        <source>how to use the command</source>
        <translation>命令的用法</translation>
    </message>
    <message>
        <source>the program&apos;s version</source>
        <translation>程序的版本</translation>
    </message>
    <message>
        <source>small, 1m or 30m</source>
        <translation>small、1m 或 30m</translation>
    </message>
    <message>
        <source>same seed, same data (default 1)</source>
        <translation>种子相同，数据相同（缺省 1）</translation>
    </message>
    <message>
        <source>business events a second, 0 for none</source>
        <translation>每秒业务笔数，0 为没有</translation>
    </message>
    <message>
        <source>ledger, payment or desk; by default all of the connection&apos;s</source>
        <translation>ledger、payment 或 desk；缺省为连接里的全部</translation>
    </message>
    <message>
        <source>production, staging, development or demo</source>
        <translation>production、staging、development 或 demo</translation>
    </message>
    <message>
        <source>server, reached with verified TLS</source>
        <translation>服务器，以经过验证的 TLS 连接</translation>
    </message>
    <message>
        <source>TCP port (default 3306)</source>
        <translation>TCP 端口（缺省 3306）</translation>
    </message>
    <message>
        <source>PEM file of the authority that signed the server&apos;s certificate</source>
        <translation>签发服务器证书的机构的 PEM 文件</translation>
    </message>
    <message>
        <source>unix socket, instead of host and authority</source>
        <translation>unix 套接字，代替主机和机构文件</translation>
    </message>
    <message>
        <source>database account</source>
        <translation>数据库账号</translation>
    </message>
    <message>
        <source>name of the ledger database (default ledger)</source>
        <translation>账务库名（缺省 ledger）</translation>
    </message>
    <message>
        <source>name of the payment database; leave out when there is none</source>
        <translation>支付库名；没有就不写</translation>
    </message>
    <message>
        <source>name of the desk database; leave out when there is none</source>
        <translation>工作台库名；没有就不写</translation>
    </message>
    <message>
        <source>keychain, ask (default) or none (only over a socket)</source>
        <translation>keychain、ask（缺省）或 none（仅限套接字）</translation>
    </message>
    <message>
        <source>to reach the server (default 5)</source>
        <translation>连上服务器的时限（缺省 5）</translation>
    </message>
    <message>
        <source>for an answer to arrive (default 75)</source>
        <translation>等待回答的时限（缺省 75）</translation>
    </message>
    <message>
        <source>for a statement at the server (default 60)</source>
        <translation>语句在服务器上的时限（缺省 60）</translation>
    </message>
    <message>
        <source>first accounting date</source>
        <translation>起始会计日期</translation>
    </message>
    <message>
        <source>last accounting date</source>
        <translation>截止会计日期</translation>
    </message>
    <message>
        <source>accounting date</source>
        <translation>会计日期</translation>
    </message>
    <message>
        <source>of each account only the first line where the stated balance leaves its movements, with its date</source>
        <translation>每个账户只列第一条与流水不符的余额及其日期</translation>
    </message>
    <message>
        <source>show subjects down to this level, or leaf for leaves only</source>
        <translation>只显示到这一级的科目，leaf 只显示末级</translation>
    </message>
    <message>
        <source>only this currency</source>
        <translation>只要这个币种</translation>
    </message>
    <message>
        <source>only what was posted by this moment (ISO 8601)</source>
        <translation>只算此刻之前过账的（ISO 8601）</translation>
    </message>
    <message>
        <source>accounts of this subject; of a group, of its leaves</source>
        <translation>这个科目的账户；上级科目则为其各末级的账户</translation>
    </message>
    <message>
        <source>conditions, e.g. &apos;amount&gt;=10万 -kind:red&apos;</source>
        <translation>条件，例如 &apos;amount&gt;=10万 -kind:red&apos;</translation>
    </message>
    <message>
        <source>rows of a page (default 200, at most 10000)</source>
        <translation>每页行数（缺省 200，最多 10000）</translation>
    </message>
    <message>
        <source>the page behind this key (&quot;next&quot; of the page before)</source>
        <translation>这个键之后的一页（上一页的 &quot;next&quot;）</translation>
    </message>
    <message>
        <source>the page before this key (&quot;previous&quot;)</source>
        <translation>这个键之前的一页（&quot;previous&quot;）</translation>
    </message>
    <message>
        <source>the last page</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>没有选项 %1。</translation>
    </message>
    <message>
        <source>See: zhangfangctl help</source>
        <translation>见：zhangfangctl help</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是不是要 %1？</translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2.</source>
        <translation>%1 需要一个值：%1 %2。</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 不带值。</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 给了两次。</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>请只给一次。</translation>
    </message>
    <message>
        <source>The value of %1 is empty.</source>
        <translation>%1 的值是空的。</translation>
    </message>
    <message>
        <source>%1 is no date: &quot;%2&quot;.</source>
        <translation>%1 不是日期：“%2”。</translation>
    </message>
    <message>
        <source>Write it as YYYY-MM-DD, e.g. 2026-07-31.</source>
        <translation>请写成 YYYY-MM-DD，例如 2026-07-31。</translation>
    </message>
    <message>
        <source>--%1 is no moment: &quot;%2&quot;.</source>
        <translation>--%1 不是时刻：“%2”。</translation>
    </message>
    <message>
        <source>Write it with its offset, e.g. 2026-07-31T18:00:00+08:00.</source>
        <translation>请连时区一起写，例如 2026-07-31T18:00:00+08:00。</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>--%1 要 %2 到 %3 的整数，而不是“%4”。</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Why it could not run</source>
        <translation>未能执行的原因</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实为</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>There is no tie-out &quot;%1&quot;.</source>
        <translation>没有勾稽检查“%1”。</translation>
    </message>
    <message>
        <source>Choose from: %1</source>
        <translation>请从中选择：%1</translation>
    </message>
    <message>
        <source>--first-breaks belongs to T3 over all dates.</source>
        <translation>--first-breaks 只用于不限日期的 T3。</translation>
    </message>
    <message>
        <source>Write: tieout T3 --first-breaks</source>
        <translation>请写：tieout T3 --first-breaks</translation>
    </message>
    <message>
        <source>A check that was asked for could not run; the answer names the reason.</source>
        <translation>要求的一项检查未能执行；原因见回答。</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>There is no connection; the steps above say where it ends.</source>
        <translation>没有连上；上面的步骤说明停在哪里。</translation>
    </message>
    <message>
        <source>whether server, rights, tables and query plans are as the console needs them</source>
        <translation>服务器、权限、表和查询计划是否符合控制台的需要</translation>
    </message>
    <message>
        <source>checks of the books against each other; by default all</source>
        <translation>账与账之间的勾稽检查；缺省全部</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 debit %2, credit %3</source>
        <translation>%1 借方 %2，贷方 %3</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>已取消；没有写文件。</translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot; to export.</source>
        <translation>没有可导出的列表“%1”。</translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation>请选择：%1</translation>
    </message>
    <message>
        <source>The number of an account is missing.</source>
        <translation>缺少账号。</translation>
    </message>
    <message>
        <source>Use: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation>多了一个词“%1”。</translation>
    </message>
    <message>
        <source>%1 takes no option --%2.</source>
        <translation>%1 没有选项 --%2。</translation>
    </message>
    <message>
        <source>An export has no table format: it would need every row before the first is written.</source>
        <translation>导出不能用表格格式：那要先读完所有行才能写第一行。</translation>
    </message>
    <message>
        <source>Choose csv, tsv, xlsx or json.</source>
        <translation>请选择 csv、tsv、xlsx 或 json。</translation>
    </message>
    <message>
        <source>A workbook cannot be shown on a terminal.</source>
        <translation>工作簿不能显示在终端上。</translation>
    </message>
    <message>
        <source>Give --output FILE.</source>
        <translation>请给出 --output 文件。</translation>
    </message>
    <message>
        <source>a whole list to csv, tsv, xlsx or json, however long</source>
        <translation>把整个列表导出为 csv、tsv、xlsx 或 json，多长都行</translation>
    </message>
    <message>
        <source>There are more: --after %1</source>
        <translation>还有更多：--after %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>There are later lines: --after %1</source>
        <translation>后面还有：--after %1</translation>
    </message>
    <message>
        <source>There are earlier lines: --before %1</source>
        <translation>前面还有：--before %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关账</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>The accounting date</source>
        <translation>会计日期</translation>
    </message>
    <message>
        <source>the trial balance; by default of the open accounting date</source>
        <translation>试算平衡表；缺省为未关账的会计日期</translation>
    </message>
    <message>
        <source>the chart of accounts</source>
        <translation>科目表</translation>
    </message>
    <message>
        <source>accounts by number, page by page</source>
        <translation>账户，按账号分页</translation>
    </message>
    <message>
        <source>one account: balance, frozen, available</source>
        <translation>一个账户：余额、冻结、可用</translation>
    </message>
    <message>
        <source>an account&apos;s lines with the running balance</source>
        <translation>账户流水，带余额</translation>
    </message>
    <message>
        <source>accounting dates and their states</source>
        <translation>会计日期及其状态</translation>
    </message>
    <message>
        <source>open the next date, let this one run out</source>
        <translation>打开下一日，让这一日收尾</translation>
    </message>
    <message>
        <source>state that nothing more is under way for a date</source>
        <translation>声明这一日再无在途业务</translation>
    </message>
    <message>
        <source>check a date (T1 to T8), write its totals and close it</source>
        <translation>检查这一日（T1 到 T8），写日合计并关账</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; names no payment database.</source>
        <translation>连接配置“%1”没有支付库。</translation>
    </message>
    <message>
        <source>Orders and traces are kept there; add it to the profile.</source>
        <translation>订单和日志在支付库里；请把它加入配置。</translation>
    </message>
    <message>
        <source>Found as</source>
        <translation>按何种号码找到</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Looked for it as: %1</source>
        <translation>查找范围：%1</translation>
    </message>
    <message>
        <source>Nothing has this number. Looked for it as: %1</source>
        <translation>没有找到这个号码。查找范围：%1</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>After, ms</source>
        <translation>间隔（毫秒）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>There are no log lines with this id. An order&apos;s id is on its page: zhangfangctl order NUMBER</source>
        <translation>没有这个日志号的日志。订单的日志号见：zhangfangctl order 订单号</translation>
    </message>
    <message>
        <source>find by order, merchant&apos;s order, channel&apos;s trade, refund, voucher, account, log id, phone or last four digits</source>
        <translation>按订单号、商户订单号、渠道流水号、退款号、凭证号、账号、日志号、手机号或卡尾号查找</translation>
    </message>
    <message>
        <source>what happened to an order: states, log lines and vouchers in time order</source>
        <translation>一笔订单的经过：状态、日志和凭证，按时间排列</translation>
    </message>
    <message>
        <source>the log lines of a request through the modules</source>
        <translation>一次请求在各模块的日志</translation>
    </message>
    <message>
        <source>There is no authentication &quot;%1&quot;.</source>
        <translation>没有认证方式“%1”。</translation>
    </message>
    <message>
        <source>Choose keychain, ask or none.</source>
        <translation>请选择 keychain、ask 或 none。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账务库</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付库</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台库</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>机构文件</translation>
    </message>
    <message>
        <source>Ledger database</source>
        <translation>账务库</translation>
    </message>
    <message>
        <source>Payment database</source>
        <translation>支付库</translation>
    </message>
    <message>
        <source>Desk database</source>
        <translation>工作台库</translation>
    </message>
    <message>
        <source>Connect timeout, s</source>
        <translation>连接时限（秒）</translation>
    </message>
    <message>
        <source>Read timeout, s</source>
        <translation>读取时限（秒）</translation>
    </message>
    <message>
        <source>Statement timeout, s</source>
        <translation>语句时限（秒）</translation>
    </message>
    <message>
        <source>A profile needs a server.</source>
        <translation>连接配置需要服务器。</translation>
    </message>
    <message>
        <source>Give either --host with --ca-file, or --socket.</source>
        <translation>请给出 --host 和 --ca-file，或者 --socket。</translation>
    </message>
    <message>
        <source>A profile needs a database account.</source>
        <translation>连接配置需要数据库账号。</translation>
    </message>
    <message>
        <source>Give --user NAME.</source>
        <translation>请给出 --user 名称。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 读不出来。</translation>
    </message>
    <message>
        <source>Name the authority&apos;s PEM file.</source>
        <translation>请给出机构的 PEM 文件。</translation>
    </message>
    <message>
        <source>There is a profile &quot;%1&quot; already.</source>
        <translation>已经有连接配置“%1”。</translation>
    </message>
    <message>
        <source>Choose another name, or remove it first: zhangfangctl profile remove %1</source>
        <translation>请换个名字，或先删除：zhangfangctl profile remove %1</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>the connections of this user</source>
        <translation>本用户的连接配置</translation>
    </message>
    <message>
        <source>one connection; never a password</source>
        <translation>一个连接配置；绝不显示密码</translation>
    </message>
    <message>
        <source>keep a connection; a password is asked for, never an argument</source>
        <translation>保存一个连接；密码会询问，绝不作为参数</translation>
    </message>
    <message>
        <source>forget a connection and its password</source>
        <translation>忘掉一个连接及其密码</translation>
    </message>
    <message>
        <source>try a connection, step by step</source>
        <translation>一步一步试连</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Business events a second</source>
        <translation>每秒业务笔数</translation>
    </message>
    <message>
        <source>Server process</source>
        <translation>服务器进程</translation>
    </message>
    <message>
        <source>Traffic process</source>
        <translation>业务流进程</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>--seed takes a whole number, not &quot;%1&quot;.</source>
        <translation>--seed 要整数，而不是“%1”。</translation>
    </message>
    <message>
        <source>No sandbox is running.</source>
        <translation>没有正在运行的沙箱。</translation>
    </message>
    <message>
        <source>start a private server with a made-up payment company; it survives the command</source>
        <translation>启动一个带虚构支付公司的私有服务器；命令结束后仍运行</translation>
    </message>
    <message>
        <source>stop it; its data stays</source>
        <translation>停止；数据保留</translation>
    </message>
    <message>
        <source>whether it runs, where to connect and as whom</source>
        <translation>是否运行、连到哪里、以谁的身份</translation>
    </message>
    <message>
        <source>stop it and delete its data</source>
        <translation>停止并删除其数据</translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; has no %2 database.</source>
        <translation>连接配置“%1”没有 %2 库。</translation>
    </message>
    <message>
        <source>Choose another, or add it to the profile.</source>
        <translation>请另选一个，或把它加入配置。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a database.</source>
        <translation>“%1”不能作为库名。</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已应用</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>之后被改</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n migration(s) applied.</source>
        <translation>
            <numerusform>%1：应用了 %n 个迁移。</numerusform>
        </translation>
    </message>
    <message>
        <source>make the databases and the reference tables in them</source>
        <translation>建库并建参考表</translation>
    </message>
    <message>
        <source>apply the migrations that are missing</source>
        <translation>应用缺少的迁移</translation>
    </message>
    <message>
        <source>which migrations are applied</source>
        <translation>哪些迁移已应用</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>被冲销于</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>分录</translation>
    </message>
    <message>
        <source>Journal lines</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Journal line %1 of account %2 has no entry in the voucher.</source>
        <translation>账户 %2 的第 %1 条流水在凭证里没有分录。</translation>
    </message>
    <message>
        <source>Business rule</source>
        <translation>业务规则</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A red-letter request has no &quot;%1&quot;.</source>
        <translation>红字请求没有“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>“%1”必须是文字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing from the red-letter request.</source>
        <translation>红字请求缺少“%1”。</translation>
    </message>
    <message>
        <source>It is not known whether the voucher was posted: run the same command again, the key protects from a second posting.</source>
        <translation>不知道凭证是否已过账：请把同一条命令再执行一次，幂等键会防止重复过账。</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Posted before</source>
        <translation>先前已过账</translation>
    </message>
    <message>
        <source>vouchers, newest date first, page by page</source>
        <translation>凭证，日期新的在前，分页</translation>
    </message>
    <message>
        <source>one voucher: entries, journal lines, order, reversals</source>
        <translation>一张凭证：分录、流水、订单、冲销关系</translation>
    </message>
    <message>
        <source>post a request (JSON) to the reference ledger; the same key posts once</source>
        <translation>向参考账务库提交一个记账请求（JSON）；同一个键只记一次</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>Name a file for --output.</source>
        <translation>请为 --output 指定文件。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>目录 %1 不存在。</translation>
    </message>
    <message>
        <source>Create it first.</source>
        <translation>请先创建。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 写不了：%2。</translation>
    </message>
    <message>
        <source>Nothing was changed; check the folder&apos;s permissions and free space.</source>
        <translation>什么都没有改；请检查目录权限和剩余空间。</translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation>标准输出写不了：%1。</translation>
    </message>
    <message>
        <source>(no rows)</source>
        <translation>（没有行）</translation>
    </message>
    <message>
        <source>Use: zhangfangctl [--profile NAME | --sandbox] [--format table|json|csv|tsv|xlsx] [--output FILE] [--lang zh_CN|en] COMMAND …</source>
        <translation>用法：zhangfangctl [--profile 名称 | --sandbox] [--format table|json|csv|tsv|xlsx] [--output 文件] [--lang zh_CN|en] 命令 …</translation>
    </message>
    <message>
        <source>this text, or how to use one command</source>
        <translation>这段说明，或某条命令的用法</translation>
    </message>
    <message>
        <source>Exit status: 0 fine; 1 a finding (imbalance, difference, not found, refused by the ledger); 2 wrong usage; 3 cannot connect, not permitted or contract not met; 4 cancelled or timed out.</source>
        <translation>退出状态：0 正常；1 有发现（不平、差异、未找到、被账务库拒绝）；2 用法错误；3 连不上、无权限或契约不满足；4 取消或超时。</translation>
    </message>
    <message>
        <source>Common options:</source>
        <translation>通用选项：</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 是目录。</translation>
    </message>
    <message>
        <source>Name a file, or - for standard input.</source>
        <translation>请指定文件，或用 - 表示标准输入。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 读不出来：%2。</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB and no posting request.</source>
        <translation>%1 超过 16 MiB，不是记账请求。</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot; in this program.</source>
        <translation>程序没有语言“%1”。</translation>
    </message>
    <message>
        <source>Choose zh_CN or en.</source>
        <translation>请选择 zh_CN 或 en。</translation>
    </message>
    <message>
        <source>The list cannot be written: %1.</source>
        <translation>列表写不出来：%1。</translation>
    </message>
    <message>
        <source>%1 needs a word more.</source>
        <translation>%1 还需要一个词。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>See: zhangfangctl help %1</source>
        <translation>见：zhangfangctl help %1</translation>
    </message>
    <message>
        <source>Something is missing after %1.</source>
        <translation>%1 之后缺少内容。</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;.</source>
        <translation>没有格式“%1”。</translation>
    </message>
    <message>
        <source>Choose table, json, csv, tsv or xlsx.</source>
        <translation>请选择 table、json、csv、tsv 或 xlsx。</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>末级</translation>
    </message>
    <message>
        <source>Opening Dr</source>
        <translation>期初借方</translation>
    </message>
    <message>
        <source>Opening Cr</source>
        <translation>期初贷方</translation>
    </message>
    <message>
        <source>Year to date Dr</source>
        <translation>本年累计借方</translation>
    </message>
    <message>
        <source>Year to date Cr</source>
        <translation>本年累计贷方</translation>
    </message>
    <message>
        <source>Closing Dr</source>
        <translation>期末借方</translation>
    </message>
    <message>
        <source>Closing Cr</source>
        <translation>期末贷方</translation>
    </message>
    <message>
        <source>--level takes a whole number from 1, or leaf, not &quot;%1&quot;.</source>
        <translation>--level 要从 1 起的整数或 leaf，而不是“%1”。</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Normal side</source>
        <translation>余额方向</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>账套</translation>
    </message>
    <message>
        <source>Owner kind</source>
        <translation>户主类型</translation>
    </message>
    <message>
        <source>Owner number</source>
        <translation>户主编号</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Journal id</source>
        <translation>流水号</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变动前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变动后</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Log id</source>
        <translation>日志号</translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>制单</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附单据数</translation>
    </message>
    <message>
        <source>Entry id</source>
        <translation>分录号</translation>
    </message>
    <message>
        <source>Merchant&apos;s order</source>
        <translation>商户订单号</translation>
    </message>
    <message>
        <source>Channel&apos;s trade</source>
        <translation>渠道流水号</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>商户</translation>
    </message>
    <message>
        <source>Merchant&apos;s name</source>
        <translation>商户名称</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Payer&apos;s account</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Payee&apos;s account</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>--after, --before and --last exclude each other.</source>
        <translation>--after、--before 和 --last 不能同时用。</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>请只给其中一个。</translation>
    </message>
    <message>
        <source>--from %1 is later than --to %2.</source>
        <translation>--from %1 晚于 --to %2。</translation>
    </message>
    <message>
        <source>Exchange them.</source>
        <translation>请对调。</translation>
    </message>
    <message>
        <source>There is no database &quot;%1&quot;.</source>
        <translation>没有库“%1”。</translation>
    </message>
    <message>
        <source>Choose ledger, payment or desk.</source>
        <translation>请选择 ledger、payment 或 desk。</translation>
    </message>
    <message>
        <source>--profile and --sandbox exclude each other.</source>
        <translation>--profile 和 --sandbox 不能同时用。</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation>没有连接配置“%1”。</translation>
    </message>
    <message>
        <source>See: zhangfangctl profile list</source>
        <translation>见：zhangfangctl profile list</translation>
    </message>
    <message>
        <source>It is not said which database to use.</source>
        <translation>没有说明用哪个数据库。</translation>
    </message>
    <message>
        <source>Give --sandbox, or make a profile: zhangfangctl help profile add</source>
        <translation>请加 --sandbox，或建一个连接配置：zhangfangctl help profile add</translation>
    </message>
    <message>
        <source>Give --sandbox or --profile with one of: %1</source>
        <translation>请加 --sandbox，或用 --profile 指定其一：%1</translation>
    </message>
    <message>
        <source>No profile exists: using the running sandbox.</source>
        <translation>没有连接配置：使用正在运行的沙箱。</translation>
    </message>
    <message>
        <source>Start it with: zhangfangctl sandbox start</source>
        <translation>启动它：zhangfangctl sandbox start</translation>
    </message>
    <message>
        <source>A password is needed and there is no terminal to ask for it.</source>
        <translation>需要密码，但没有可以询问的终端。</translation>
    </message>
    <message>
        <source>Run the command in a terminal, or keep the password in the system keychain (profile add --authentication keychain).</source>
        <translation>请在终端里执行，或把密码存入系统钥匙串（profile add --authentication keychain）。</translation>
    </message>
    <message>
        <source>No password was given.</source>
        <translation>没有给出密码。</translation>
    </message>
    <message>
        <source>--from %1 is later than the open accounting date %2.</source>
        <translation>--from %1 晚于未关账的会计日期 %2。</translation>
    </message>
    <message>
        <source>Give --to as well.</source>
        <translation>请同时给出 --to。</translation>
    </message>
    <message>
        <source>Not balanced: %1 %2: opening %3, period %4, closing %5 (debit less credit).</source>
        <translation>不平：%1 %2：期初 %3，本期 %4，期末 %5（借减贷）。</translation>
    </message>
    <message>
        <source>%1 does not hold in %2: %3 %4, %5 %6, difference %7.</source>
        <translation>%2 的 %1 不成立：%3 %4，%5 %6，差额 %7。</translation>
    </message>
    <message>
        <source>Unbalanced vouchers: %1</source>
        <translation>不平的凭证：%1</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>The three equalities: debit less credit of the leaves</source>
        <translation>三个等式：末级科目的借减贷</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Mirrors (T12) and reserve identity (T13)</source>
        <translation>镜像（T12）与备付金恒等式（T13）</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>恒等式</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>all leaves</source>
        <translation>全部末级</translation>
    </message>
    <message>
        <source>Balanced: every equality and identity holds.</source>
        <translation>平衡：各等式和恒等式都成立。</translation>
    </message>
    <message>
        <source>NOT balanced: see the differences above.</source>
        <translation>不平：见上面的差额。</translation>
    </message>
    <message>
        <source>Provisional: a day of the period, or before it, is not closed.</source>
        <translation>暂定：本期或之前有日期未关账。</translation>
    </message>
    <message>
        <source>The workbook cannot be written: %1.</source>
        <translation>工作簿写不了：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>导出了 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>A word after %1 is empty.</source>
        <translation>%1 之后有一个空词。</translation>
    </message>
    <message>
        <source>Its lines come from the voucher that it reverses; see: zhangfangctl help post</source>
        <translation>其分录取自被冲销的凭证；详见：zhangfangctl help post</translation>
    </message>
    <message>
        <source>A voucher:
  {&quot;idempotencyKey&quot;: &quot;pay-8812&quot;, &quot;kind&quot;: &quot;manual&quot;, &quot;accountingDate&quot;: &quot;2026-09-29&quot;,
   &quot;orderNo&quot;: null, &quot;logId&quot;: null, &quot;summary&quot;: &quot;…&quot;, &quot;maker&quot;: &quot;…&quot;, &quot;checker&quot;: &quot;…&quot;, &quot;attachments&quot;: 0,
   &quot;lines&quot;: [{&quot;accountNo&quot;: &quot;…&quot;, &quot;subject&quot;: &quot;224101&quot;, &quot;side&quot;: &quot;D&quot;, &quot;amount&quot;: &quot;10.00&quot;, &quot;currency&quot;: &quot;CNY&quot;},
             {&quot;accountNo&quot;: &quot;…&quot;, &quot;side&quot;: &quot;C&quot;, &quot;amount&quot;: &quot;10.00&quot;, &quot;currency&quot;: &quot;CNY&quot;}]}
kind is the code of a business rule; accountingDate left out is the earliest open date; subject may be left out.
A red-letter voucher (红字冲销), which takes another back whole:
  {&quot;idempotencyKey&quot;: &quot;red-1&quot;, &quot;kind&quot;: &quot;red&quot;, &quot;reverses&quot;: &quot;20260929-000000001&quot;, &quot;maker&quot;: &quot;…&quot;}
  and, if wanted, accountingDate, summary and checker. A corrected voucher after it has kind blue, lines, and in reverses the red one&apos;s number.</source>
        <translation>一张凭证：
  {&quot;idempotencyKey&quot;: &quot;pay-8812&quot;, &quot;kind&quot;: &quot;manual&quot;, &quot;accountingDate&quot;: &quot;2026-09-29&quot;,
   &quot;orderNo&quot;: null, &quot;logId&quot;: null, &quot;summary&quot;: &quot;…&quot;, &quot;maker&quot;: &quot;…&quot;, &quot;checker&quot;: &quot;…&quot;, &quot;attachments&quot;: 0,
   &quot;lines&quot;: [{&quot;accountNo&quot;: &quot;…&quot;, &quot;subject&quot;: &quot;224101&quot;, &quot;side&quot;: &quot;D&quot;, &quot;amount&quot;: &quot;10.00&quot;, &quot;currency&quot;: &quot;CNY&quot;},
             {&quot;accountNo&quot;: &quot;…&quot;, &quot;side&quot;: &quot;C&quot;, &quot;amount&quot;: &quot;10.00&quot;, &quot;currency&quot;: &quot;CNY&quot;}]}
kind 是业务规则的代码；不写 accountingDate 即取最早的未结日期；subject 可以不写。
红字冲销凭证，把另一张凭证整张冲回：
  {&quot;idempotencyKey&quot;: &quot;red-1&quot;, &quot;kind&quot;: &quot;red&quot;, &quot;reverses&quot;: &quot;20260929-000000001&quot;, &quot;maker&quot;: &quot;…&quot;}
  需要时再写 accountingDate、summary 和 checker。其后的更正凭证，kind 为 blue，写明分录，reverses 为红字凭证的号码。</translation>
    </message>
    <message>
        <source>go on with a line of JSON for every change, until interrupted</source>
        <translation>持续运行，每次变动输出一行 JSON，直到被中断</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>%1: only the first findings are listed.</source>
        <translation>%1：只列出最先发现的问题。</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1：%2 行</translation>
    </message>
    <message>
        <source>--watch writes lines of JSON.</source>
        <translation>--watch 输出逐行的 JSON。</translation>
    </message>
    <message>
        <source>Leave --format out.</source>
        <translation>请去掉 --format。</translation>
    </message>
    <message>
        <source>--watch and --as-known-at exclude each other.</source>
        <translation>--watch 与 --as-known-at 不能同时使用。</translation>
    </message>
    <message>
        <source>--watch takes --from and --to together, or neither.</source>
        <translation>--watch 要么同时给出 --from 和 --to，要么都不给。</translation>
    </message>
    <message>
        <source>how long rows of the feed are kept</source>
        <translation>馈送的行保留多久</translation>
    </message>
    <message>
        <source>Waits for the feed to become free.</source>
        <translation>等待馈送空出来。</translation>
    </message>
    <message>
        <source>Stands by: the feed is written by %1.</source>
        <translation>待命：馈送正由 %1 写入。</translation>
    </message>
    <message>
        <source>Writes the feed, from number %1 on.</source>
        <translation>从编号 %1 起写入馈送。</translation>
    </message>
    <message>
        <source>The profile names no desk database, which holds the feed.</source>
        <translation>连接配置没有写明存放馈送的 desk 数据库。</translation>
    </message>
    <message>
        <source>Add one to the profile.</source>
        <translation>请在配置中加上。</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>最后编号</translation>
    </message>
    <message>
        <source>Position in the log</source>
        <translation>日志位置</translation>
    </message>
    <message>
        <source>Behind by (ms)</source>
        <translation>落后（毫秒）</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>写入者</translation>
    </message>
    <message>
        <source>follow the binary log for all consoles, until interrupted</source>
        <translation>为所有控制台跟踪二进制日志，直到被中断</translation>
    </message>
    <message>
        <source>The service that zhangfang-feed.service runs. Its account needs the role zf_feed and is nobody else&apos;s. Started twice, the second one stands by and takes over when the first one ends. Consoles that were away for longer than --keep (60 minutes) read their figures anew.</source>
        <translation>即 zhangfang-feed.service 运行的服务。它的账号需要角色 zf_feed，且只归它用。启动第二个时，第二个待命，第一个结束时接手。离开超过 --keep（60 分钟）的控制台会重新读取数字。</translation>
    </message>
    <message>
        <source>how far the feed is and who writes it; status 1 if nobody does</source>
        <translation>馈送到了哪里、由谁写入；无人写入时状态为 1</translation>
    </message>
    <message>
        <source>server of the payment database, where it is another one, with verified TLS</source>
        <translation>支付库所在的服务器（与账务库不同时），经校验的 TLS 连接</translation>
    </message>
    <message>
        <source>its TCP port (default 3306)</source>
        <translation>其 TCP 端口（默认 3306）</translation>
    </message>
    <message>
        <source>PEM file of its authority; by default the ledger&apos;s</source>
        <translation>其证书颁发机构的 PEM 文件；默认与账务库相同</translation>
    </message>
    <message>
        <source>its unix socket, instead of its host</source>
        <translation>其 unix 套接字，代替主机名</translation>
    </message>
    <message>
        <source>replica of the ledger&apos;s server, where tie-outs run, with verified TLS</source>
        <translation>账务库服务器的只读副本（从库），勾稽检查在其上执行，经校验的 TLS 连接</translation>
    </message>
    <message>
        <source>a replica further behind is refused (default 300)</source>
        <translation>延迟超过此秒数的从库不予使用（默认 300）</translation>
    </message>
    <message>
        <source>on the ledger&apos;s own server, although the profile names a replica</source>
        <translation>即使连接指定了从库，仍在账务库主库上执行</translation>
    </message>
    <message>
        <source>on the replica that the profile names</source>
        <translation>在连接所指定的从库上执行</translation>
    </message>
    <message>
        <source>go on with the run that was interrupted</source>
        <translation>继续上次中断的检查</translation>
    </message>
    <message>
        <source>what stands where, by number or head: prefix=1,length=2,bankName=3; also to, bankCode, cardType, country, scheme</source>
        <translation>各列的含义，用列号或表头：prefix=1,length=2,bankName=3；还有 to、bankCode、cardType、country、scheme</translation>
    </message>
    <message>
        <source>do it; without, only what would be done is said</source>
        <translation>执行；不加则只说明将会怎样</translation>
    </message>
    <message>
        <source>what the source is called (default: the file&apos;s name)</source>
        <translation>来源名称（默认为文件名）</translation>
    </message>
    <message>
        <source>when the file&apos;s rows were true (default: the file&apos;s date)</source>
        <translation>文件内容的数据日期（默认为文件日期）</translation>
    </message>
    <message>
        <source>judge the numbers as this kind</source>
        <translation>按此类型判断号码</translation>
    </message>
    <message>
        <source>a later year&apos;s notice of holidays (JSON)</source>
        <translation>后续年份的放假通知（JSON）</translation>
    </message>
    <message>
        <source>how many days are told apart (default 30)</source>
        <translation>分日列示的天数（默认 30）</translation>
    </message>
    <message>
        <source>also what is in order</source>
        <translation>无差异的也列出</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation>校验位</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>卡 BIN</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>银行代码</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Card type</source>
        <translation>卡种</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>卡组织</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>Contradicted by</source>
        <translation>说法不同的来源</translation>
    </message>
    <message>
        <source>The payment database has no BIN table; the other sources answer.</source>
        <translation>支付数据库没有卡 BIN 表，由其他来源回答。</translation>
    </message>
    <message>
        <source>Source %1 takes no part: %2</source>
        <translation>来源 %1 未参与：%2</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n number(s) at a time.</source>
        <translation>
            <numerusform>一次最多 %n 个卡号。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>States lengths</source>
        <translation>含卡号长度</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Said twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Contradict the same file</source>
        <translation>与本文件矛盾</translation>
    </message>
    <message>
        <source>Contradict other sources</source>
        <translation>与其他来源矛盾</translation>
    </message>
    <message>
        <source>The first rows, as understood</source>
        <translation>前几行的解读</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>Give another with --name.</source>
        <translation>请用 --name 另取名称。</translation>
    </message>
    <message>
        <source>Installed; it is asked before all other sources.</source>
        <translation>已安装，优先于其他所有来源。</translation>
    </message>
    <message>
        <source>Nothing was changed. To install it, say --yes.</source>
        <translation>未做任何更改。要安装请加 --yes。</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>whose card a number is: bank, type, scheme, with the source</source>
        <translation>卡号属于谁：银行、卡种、卡组织，并注明来源</translation>
    </message>
    <message>
        <source>Takes whole numbers and beginnings of six digits or more. Numbers on the command line stay in the shell&apos;s history and can be seen in the process list until the program has overwritten them: better let it read them, one a line, from standard input (bin -). They are never stored or shown; answers have the mask. With --profile or --sandbox the payment database&apos;s own table takes part. The check digit is reported apart: a wrong one is an error for Visa, Mastercard, American Express, JCB and Discover, else a warning.</source>
        <translation>可用完整卡号，或至少六位的开头。命令行上的卡号会留在 shell 历史中，在程序覆盖之前也能在进程列表中看到：最好让程序从标准输入逐行读取（bin -）。卡号从不保存、从不显示，回答中只有掩码。加 --profile 或 --sandbox 时，支付数据库自己的表也参与。校验位单独报告：对 Visa、Mastercard、American Express、JCB 和 Discover 是错误，对其他卡是警告。</translation>
    </message>
    <message>
        <source>the BIN tables that answer, in the order in which they are asked</source>
        <translation>参与回答的卡 BIN 表，按查询顺序</translation>
    </message>
    <message>
        <source>what a file of card prefixes (CSV or XLSX) would change; with --yes installs it</source>
        <translation>导入卡 BIN 文件（CSV 或 XLSX）会带来的变化；加 --yes 则安装</translation>
    </message>
    <message>
        <source>removes an imported BIN table</source>
        <translation>删除导入的卡 BIN 表</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>受校验</translation>
    </message>
    <message>
        <source>Check digits</source>
        <translation>校验位</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; may be a misread &quot;%4&quot;.</source>
        <translation>第 %1 行第 %2 列：“%3”可能是“%4”的误读。</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Region then</source>
        <translation>当时地区</translation>
    </message>
    <message>
        <source>Region now</source>
        <translation>现在地区</translation>
    </message>
    <message>
        <source>Region&apos;s code</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>国籍</translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot; of number.</source>
        <translation>没有“%1”这种号码类型。</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Workday</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>No notice of holidays covers this year: the day is unknown.</source>
        <translation>该年没有放假通知：无法判断这一天。</translation>
    </message>
    <message>
        <source>The number of working days must be from 0 to %1, not &quot;%2&quot;.</source>
        <translation>工作日数应为 0 到 %1，而不是“%2”。</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>the machine-readable zone of a passport, card or visa, check by check</source>
        <translation>护照、证件或签证的机读区，逐项校验</translation>
    </message>
    <message>
        <source>Two or three lines by ICAO Doc 9303: TD1, TD2, TD3, MRV-A or MRV-B. Nothing is corrected; a likely misreading is a hint.
The name is protected by no check digit. The centuries of dates are assumed.</source>
        <translation>按 ICAO Doc 9303 的两行或三行：TD1、TD2、TD3、MRV-A 或 MRV-B。不作任何更正；可能的误读只作提示。
姓名没有校验位保护。日期的世纪为推定。</translation>
    </message>
    <message>
        <source>numbers of Chinese identity documents; - reads one a line</source>
        <translation>中国身份证件号码；- 表示每行读一个</translation>
    </message>
    <message>
        <source>Kinds: residentId, residentId15, hmtResidence, hmPermit, twPermit, permanentResident2017, permanentResident2023, passportCn.
Numbers are never printed whole. Other users of this computer can see what stands on a command line: prefer -.</source>
        <translation>类型：residentId、residentId15、hmtResidence、hmPermit、twPermit、permanentResident2017、permanentResident2023、passportCn。
号码从不完整输出。本机其他用户能看到命令行上的内容：建议使用 -。</translation>
    </message>
    <message>
        <source>whether a day is a working day in China: exit status 0 for yes</source>
        <translation>某天在中国是否为工作日：退出状态 0 表示是</translation>
    </message>
    <message>
        <source>A year without a published notice of holidays is unknown (null), which is no working day.</source>
        <translation>没有公布放假通知的年份为未知（null），不当作工作日。</translation>
    </message>
    <message>
        <source>the moment that lies so many working days later</source>
        <translation>若干工作日之后的时刻</translation>
    </message>
    <message>
        <source>From a working day it is the same time of the Nth working day after it. Time that begins on a day off counts from the first minute of the next working day.</source>
        <translation>从工作日起算，为其后第 N 个工作日的同一时刻。从休息日开始的时间，自下一个工作日的零时起算。</translation>
    </message>
    <message>
        <source>--watch follows the ledger itself, not a replica.</source>
        <translation>--watch 跟踪的是账务库主库，不是从库。</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>请去掉其中一个。</translation>
    </message>
    <message>
        <source>Settlement day</source>
        <translation>清算日</translation>
    </message>
    <message>
        <source>And before</source>
        <translation>含以前</translation>
    </message>
    <message>
        <source>Fee withheld</source>
        <translation>坐扣手续费</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已清算</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>清算差额</translation>
    </message>
    <message>
        <source>Days old</source>
        <translation>账龄（天）</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Uncleared items</source>
        <translation>未清算明细</translation>
    </message>
    <message>
        <source>Channel&apos;s trade number</source>
        <translation>渠道流水号</translation>
    </message>
    <message>
        <source>%1 %2: no clearing file tells its orders apart.</source>
        <translation>%1 %2：没有渠道清算文件，无法逐笔区分。</translation>
    </message>
    <message>
        <source>Every settlement day that is due nets to zero.</source>
        <translation>已到期的清算日差额均为零。</translation>
    </message>
    <message>
        <source>settlement days of the channels that do not net to zero (T10), with the orders behind them</source>
        <translation>渠道清算差额不为零的清算日（T10）及其对应订单</translation>
    </message>
    <message>
        <source>Days older than --days before the open accounting date stand in one row. Ends with 1 when a day that is due does not net to zero.</source>
        <translation>早于开放会计日期前 --days 天的清算日合并为一行。有到期清算日差额不为零时退出码为 1。</translation>
    </message>
    <message>
        <source>Payment server</source>
        <translation>支付库服务器</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>从库</translation>
    </message>
    <message>
        <source>Authority of the replica</source>
        <translation>从库的证书颁发机构</translation>
    </message>
    <message>
        <source>Replica&apos;s greatest lag, s</source>
        <translation>从库最大延迟（秒）</translation>
    </message>
    <message>
        <source>A payment server needs its database&apos;s name.</source>
        <translation>指定支付库服务器时必须给出数据库名。</translation>
    </message>
    <message>
        <source>Give --payment NAME.</source>
        <translation>请给出 --payment 名称。</translation>
    </message>
    <message>
        <source>--payment-port and --payment-ca-file belong to a payment server.</source>
        <translation>--payment-port 与 --payment-ca-file 须与支付库服务器一起使用。</translation>
    </message>
    <message>
        <source>Give --payment-host or --payment-socket.</source>
        <translation>请给出 --payment-host 或 --payment-socket。</translation>
    </message>
    <message>
        <source>The payment database is on one server.</source>
        <translation>支付库只能在一台服务器上。</translation>
    </message>
    <message>
        <source>--%1 belongs to a replica.</source>
        <translation>--%1 须与从库一起使用。</translation>
    </message>
    <message>
        <source>Give --replica-host or --replica-socket.</source>
        <translation>请给出 --replica-host 或 --replica-socket。</translation>
    </message>
    <message>
        <source>A replica is one server.</source>
        <translation>从库只能是一台服务器。</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>读取自</translation>
    </message>
    <message>
        <source>Replica&apos;s lag, ms</source>
        <translation>从库延迟（毫秒）</translation>
    </message>
    <message>
        <source>Lag asked at</source>
        <translation>延迟查询时间</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>复制状态</translation>
    </message>
    <message>
        <source>Replica&apos;s position</source>
        <translation>从库位点</translation>
    </message>
    <message>
        <source>The connection names no replica.</source>
        <translation>该连接没有指定从库。</translation>
    </message>
    <message>
        <source>See --replica-host and --replica-socket: zhangfangctl help profile add</source>
        <translation>参见 --replica-host 与 --replica-socket：zhangfangctl help profile add</translation>
    </message>
    <message>
        <source>Replication is stopped at the replica.</source>
        <translation>从库的复制已停止。</translation>
    </message>
    <message>
        <source>%1 All checks start anew.</source>
        <translation>%1所有检查重新开始。</translation>
    </message>
    <message>
        <source>%1 It is discarded; all checks start anew.</source>
        <translation>%1已丢弃，所有检查重新开始。</translation>
    </message>
    <message>
        <source>The run that was kept is of other checks or another date. It is discarded; the checks start anew.</source>
        <translation>保留的检查属于其他检查项或其他日期，已丢弃，检查重新开始。</translation>
    </message>
    <message>
        <source>Going on with the run of %1, at %2 %.</source>
        <translation>继续 %1 的检查，已完成 %2 %。</translation>
    </message>
    <message>
        <source>What was compared is kept. Go on with: zhangfangctl tieout --resume</source>
        <translation>已核对的部分已保留。继续执行：zhangfangctl tieout --resume</translation>
    </message>
    <message>
        <source>%1: the stored total of %2 differs: expected %3, stored %4.</source>
        <translation>%1：%2 的已存合计不符：应为 %3，实存 %4。</translation>
    </message>
    <message>
        <source>what changed since this moment, by subject and voucher</source>
        <translation>自该时刻以来的变动，按科目和凭证</translation>
    </message>
    <message>
        <source>why, for the record; for a review decision one of the reason codes</source>
        <translation>原因，将留下记录；审核决定须用原因代码</translation>
    </message>
    <message>
        <source>zf_finance, zf_compliance, zf_compliance_lead, zf_support or zf_auditor</source>
        <translation>zf_finance、zf_compliance、zf_compliance_lead、zf_support 或 zf_auditor</translation>
    </message>
    <message>
        <source>the person&apos;s name</source>
        <translation>人员姓名</translation>
    </message>
    <message>
        <source>from where the account may sign in (default localhost)</source>
        <translation>账号可从何处登录（默认 localhost）</translation>
    </message>
    <message>
        <source>what a reviewer may decide on, by commas (default all)</source>
        <translation>审核人员可审核的类别，以逗号分隔（默认全部）</translation>
    </message>
    <message>
        <source>cases in this state; by default the open ones</source>
        <translation>此状态的案件；默认为待处理案件</translation>
    </message>
    <message>
        <source>what is to be said beside the reason</source>
        <translation>原因之外的说明</translation>
    </message>
    <message>
        <source>contentHash of the case as it was shown</source>
        <translation>所展示案件的 contentHash</translation>
    </message>
    <message>
        <source>of an earlier try, so that nothing is done twice</source>
        <translation>先前一次尝试的令牌，避免重复执行</translation>
    </message>
    <message>
        <source>only what this account did</source>
        <translation>仅此账号的操作</translation>
    </message>
    <message>
        <source>only this action, e.g. claim, reveal, decide</source>
        <translation>仅此操作，如 review.claim、review.reveal、review.decide</translation>
    </message>
    <message>
        <source>only what was done to this, e.g. case:8812</source>
        <translation>仅针对此对象，如 case:8812</translation>
    </message>
    <message>
        <source>from this moment on (ISO 8601)</source>
        <translation>自此时刻起（ISO 8601）</translation>
    </message>
    <message>
        <source>before this moment (ISO 8601)</source>
        <translation>此时刻之前（ISO 8601）</translation>
    </message>
    <message>
        <source>a head that was noted earlier and must still be in the log</source>
        <translation>先前记录的链头，必须仍在日志中</translation>
    </message>
    <message>
        <source>Debit before</source>
        <translation>变动前借方</translation>
    </message>
    <message>
        <source>Debit after</source>
        <translation>变动后借方</translation>
    </message>
    <message>
        <source>Credit before</source>
        <translation>变动前贷方</translation>
    </message>
    <message>
        <source>Credit after</source>
        <translation>变动后贷方</translation>
    </message>
    <message>
        <source>Closing before</source>
        <translation>变动前期末</translation>
    </message>
    <message>
        <source>Closing after</source>
        <translation>变动后期末</translation>
    </message>
    <message>
        <source>Vouchers posted in between, newest first</source>
        <translation>期间过账的凭证，新的在前</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>There may be more vouchers: --limit N</source>
        <translation>可能还有更多凭证：--limit N</translation>
    </message>
    <message>
        <source>The profile names no desk database, which holds the audit log.</source>
        <translation>该连接配置没有 desk 数据库，而审计日志存放在其中。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>来源主机</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>an event with this number is missing</source>
        <translation>缺少此编号的事件</translation>
    </message>
    <message>
        <source>the event was changed</source>
        <translation>该事件被改动过</translation>
    </message>
    <message>
        <source>the event does not follow the one before</source>
        <translation>该事件与前一事件不衔接</translation>
    </message>
    <message>
        <source>the log does not end where its head says</source>
        <translation>日志的末尾与链头记录不一致</translation>
    </message>
    <message>
        <source>the head given is not in the log: its end was cut off or rewritten</source>
        <translation>日志中没有给定的链头：末尾被截断或重写</translation>
    </message>
    <message>
        <source>--head takes the 64 hexadecimal digits of an earlier head.</source>
        <translation>--head 须为先前链头的 64 位十六进制数字。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>链头</translation>
    </message>
    <message>
        <source>Unbroken</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>First broken</source>
        <translation>首个断点</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>who did what, newest first, page by page</source>
        <translation>谁做了什么，从新到旧分页列出</translation>
    </message>
    <message>
        <source>recompute the audit log&apos;s chain; status 1 if it is broken</source>
        <translation>重新计算审计日志的哈希链；断裂时状态为 1</translation>
    </message>
    <message>
        <source>Finds events that were changed, removed or inserted. Note the head that it prints where nobody with rights on the database can reach it: given back by --head, it proves that nothing was cut off the end since.</source>
        <translation>查出被改动、删除或插入的事件。请将输出的链头记录在无数据库权限者才能接触的地方：以后用 --head 给出，可证明此后末尾没有被截断。</translation>
    </message>
    <message>
        <source>The profile names no desk database, which knows the operators.</source>
        <translation>该连接配置没有 desk 数据库，而操作员登记在其中。</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>审核范围</translation>
    </message>
    <message>
        <source>The server computes no ed25519 passwords (plug-in auth_ed25519 with its function ed25519_password): the account has a native one.</source>
        <translation>服务器不能计算 ed25519 密码（缺少 auth_ed25519 插件及函数 ed25519_password）：该账号使用 native 密码。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>验证方式</translation>
    </message>
    <message>
        <source>The password is shown this once and kept nowhere.</source>
        <translation>密码仅显示这一次，不作任何保存。</translation>
    </message>
    <message>
        <source>Sessions ended</source>
        <translation>断开的会话数</translation>
    </message>
    <message>
        <source>who may do what, as the databases&apos; administrator</source>
        <translation>列出操作员及其权限（以数据库管理员身份）</translation>
    </message>
    <message>
        <source>make a person&apos;s account and show its password once</source>
        <translation>为人员开立账号并一次性显示密码</translation>
    </message>
    <message>
        <source>give an account a new password</source>
        <translation>为账号更换密码</translation>
    </message>
    <message>
        <source>lock an account, take its role and end its open sessions</source>
        <translation>锁定账号、收回角色并断开其会话</translation>
    </message>
    <message>
        <source>The profile names no desk database, which holds the review queue.</source>
        <translation>该连接配置没有 desk 数据库，而审核队列存放在其中。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no case number.</source>
        <translation>“%1”不是案件编号。</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>业务引用号</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>People</source>
        <translation>所需人数</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>审核决定</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>领取有效至</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>补件期限</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Value, masked</source>
        <translation>脱敏值</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>There is no case for you.</source>
        <translation>没有可领取的案件。</translation>
    </message>
    <message>
        <source>--reason is missing: every reveal is recorded with one.</source>
        <translation>缺少 --reason：每次查看明文都须记录原因。</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>缺少 --%1。</translation>
    </message>
    <message>
        <source>See: zhangfangctl help review decide</source>
        <translation>参见：zhangfangctl help review decide</translation>
    </message>
    <message>
        <source>It is not known whether the decision was made: run the command again with --token %1, which decides nothing twice.</source>
        <translation>不确定决定是否已生效：请加 --token %1 再次执行该命令，不会重复决定。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation>先前已决定</translation>
    </message>
    <message>
        <source>the review queue, what is due first at the top</source>
        <translation>审核队列，最先到期的在前</translation>
    </message>
    <message>
        <source>claim the case that is due first; status 1 if there is none</source>
        <translation>领取最先到期的案件；没有则状态为 1</translation>
    </message>
    <message>
        <source>one case: masked fields, pages, decisions, history</source>
        <translation>单个案件：脱敏字段、页面、审核决定、历史</translation>
    </message>
    <message>
        <source>hold a case for some minutes</source>
        <translation>领取案件若干分钟</translation>
    </message>
    <message>
        <source>give a case back</source>
        <translation>退回已领取的案件</translation>
    </message>
    <message>
        <source>show one value of a case that you hold; it is recorded</source>
        <translation>查看已领取案件的一个明文值；将留下记录</translation>
    </message>
    <message>
        <source>decide on a case that you hold</source>
        <translation>对已领取的案件作出审核决定</translation>
    </message>
    <message>
        <source>--content is the contentHash that &quot;review show&quot; printed: the decision is about what was shown. Where the answer was lost, the same command with the same --token tells what happened and decides nothing twice.</source>
        <translation>--content 是“review show”输出的 contentHash：决定针对所展示的内容。若未收到答复，用相同的 --token 再次执行同一命令可得知结果，且不会重复决定。</translation>
    </message>
    <message>
        <source>Signatures are unavailable: the profile &quot;%1&quot; names no desk database.</source>
        <translation>签字功能不可用：连接“%1”未配置 desk 库。</translation>
    </message>
    <message>
        <source>Name it: zhangfangctl help profile add</source>
        <translation>请配置：zhangfangctl help profile add</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>签字时间</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>What differs from what was signed</source>
        <translation>与签字内容的差异</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Vouchers that explain it</source>
        <translation>可解释差异的凭证</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The figures that were signed</source>
        <translation>已签字的数字</translation>
    </message>
    <message>
        <source>As signed</source>
        <translation>与签字一致</translation>
    </message>
    <message>
        <source>Vouchers signed</source>
        <translation>签字时凭证数</translation>
    </message>
    <message>
        <source>Vouchers now</source>
        <translation>现有凭证数</translation>
    </message>
    <message>
        <source>The date %1 is not signed.</source>
        <translation>日期 %1 尚未签字。</translation>
    </message>
    <message>
        <source>Sign it: zhangfangctl signoff day %1</source>
        <translation>签字：zhangfangctl signoff day %1</translation>
    </message>
    <message>
        <source>%1 differs from what %2 signed.</source>
        <translation>%1 与 %2 签字的内容不一致。</translation>
    </message>
    <message>
        <source>The figures that desk keeps of %1 are not those of the signature&apos;s hash.</source>
        <translation>desk 保存的 %1 的数字与签字哈希不符。</translation>
    </message>
    <message>
        <source>sign a closed date: its figures, counts and their hash are kept</source>
        <translation>对已日结日期签字：保存其数字、笔数及哈希</translation>
    </message>
    <message>
        <source>every signature, newest date first</source>
        <translation>全部签字记录，日期新的在前</translation>
    </message>
    <message>
        <source>whether signed dates are as they were signed; 1 if one is not</source>
        <translation>检查已签字日期是否仍与签字一致；有不一致时返回 1</translation>
    </message>
    <message>
        <source>Adding up all entries, once</source>
        <translation>首次汇总全部分录</translation>
    </message>
    <message>
        <source>Entries of %1 %2 were changed or removed since the last start: their balance was %3 and is %4.</source>
        <translation>自上次启动以来，科目 %1（%2）的分录被修改或删除：余额原为 %3，现为 %4。</translation>
    </message>
    <message>
        <source>Read anew, the ledger says something else of %1 %2: the balance was %3 and is %4. Entries were changed or removed.</source>
        <translation>重新读取后，科目 %1（%2）与之前不一致：余额原为 %3，现为 %4。分录被修改或删除。</translation>
    </message>
</context>
<context>
    <name>Currency</name>
    <message>
        <source>“%1” is not a currency code of ISO 4217.</source>
        <translation>“%1”不是 ISO 4217 的币种代码。</translation>
    </message>
    <message>
        <source>Use three capital letters, such as CNY or USD.</source>
        <translation>请用三个大写字母，例如 CNY 或 USD。</translation>
    </message>
</context>
<context>
    <name>DayTotalsCache</name>
    <message>
        <source>The file %1 cannot be read or written: %2</source>
        <translation>文件 %1 无法读写：%2</translation>
    </message>
    <message>
        <source>The file %1 is damaged or of another version.</source>
        <translation>文件 %1 已损坏或属于其他版本。</translation>
    </message>
    <message>
        <source>It is made anew from the entries.</source>
        <translation>将根据分录重新生成。</translation>
    </message>
    <message>
        <source>it cannot be made</source>
        <translation>无法创建</translation>
    </message>
</context>
<context>
    <name>DbError</name>
    <message>
        <source>Debit and credit of the voucher are not equal in every currency.</source>
        <translation>凭证的借贷不是每个币种都相等。</translation>
    </message>
    <message>
        <source>Correct the lines so that ΣD = ΣC.</source>
        <translation>请改正分录，使 ΣD = ΣC。</translation>
    </message>
    <message>
        <source>The voucher crosses between the two books without its mirror lines.</source>
        <translation>凭证跨了两个账套，却没有镜像分录。</translation>
    </message>
    <message>
        <source>Debit and credit must be equal inside each book; cross through the mirror subjects.</source>
        <translation>每个账套内借贷必须相等；跨账套要经过镜像科目。</translation>
    </message>
    <message>
        <source>The accounting date is not open.</source>
        <translation>该会计日期没有打开。</translation>
    </message>
    <message>
        <source>Post to the open accounting date.</source>
        <translation>请记到打开的会计日期。</translation>
    </message>
    <message>
        <source>An account of the voucher does not exist.</source>
        <translation>凭证里有账户不存在。</translation>
    </message>
    <message>
        <source>Check the account numbers of the lines.</source>
        <translation>请检查各分录的账号。</translation>
    </message>
    <message>
        <source>An account of the voucher is not active.</source>
        <translation>凭证里有账户未启用。</translation>
    </message>
    <message>
        <source>Activate the account or post to another.</source>
        <translation>请启用该账户，或记到别的账户。</translation>
    </message>
    <message>
        <source>A subject of the voucher does not exist.</source>
        <translation>凭证里有科目不存在。</translation>
    </message>
    <message>
        <source>A line names a subject that has subjects below it.</source>
        <translation>有分录用了还有下级的科目。</translation>
    </message>
    <message>
        <source>Only leaf subjects take entries.</source>
        <translation>只有末级科目可以记账。</translation>
    </message>
    <message>
        <source>A line names another subject than its account belongs to.</source>
        <translation>有分录写的科目与其账户所属科目不同。</translation>
    </message>
    <message>
        <source>A line is in another currency than its account.</source>
        <translation>有分录的币种与其账户不同。</translation>
    </message>
    <message>
        <source>A line of the voucher is zero.</source>
        <translation>凭证里有金额为零的分录。</translation>
    </message>
    <message>
        <source>Leave lines without an amount out.</source>
        <translation>没有金额的分录请不要写。</translation>
    </message>
    <message>
        <source>A voucher needs at least one debit and one credit line.</source>
        <translation>凭证至少要有一借一贷。</translation>
    </message>
    <message>
        <source>An account does not have the amount available.</source>
        <translation>有账户的可用余额不足。</translation>
    </message>
    <message>
        <source>An amount or balance is larger than an account can hold.</source>
        <translation>金额或余额超出账户能记的范围。</translation>
    </message>
    <message>
        <source>The idempotency key was used before for another content.</source>
        <translation>这个幂等键已用于别的内容。</translation>
    </message>
    <message>
        <source>Use a new key for a new voucher.</source>
        <translation>新凭证请用新的键。</translation>
    </message>
    <message>
        <source>The posting request is malformed.</source>
        <translation>记账请求格式有误。</translation>
    </message>
    <message>
        <source>The voucher has been reversed before.</source>
        <translation>该凭证已经冲销过。</translation>
    </message>
    <message>
        <source>A voucher is reversed once; correct a wrong correction by a further voucher.</source>
        <translation>一张凭证只能冲销一次；更正有误时另开凭证。</translation>
    </message>
    <message>
        <source>The voucher cannot be reversed or followed this way.</source>
        <translation>该凭证不能这样冲销或承接。</translation>
    </message>
    <message>
        <source>The voucher does not exist.</source>
        <translation>该凭证不存在。</translation>
    </message>
    <message>
        <source>Posting was asked for inside another transaction.</source>
        <translation>在别的事务里要求记账。</translation>
    </message>
    <message>
        <source>The accounting date is not in the state that this step needs.</source>
        <translation>该会计日期不在这一步需要的状态。</translation>
    </message>
    <message>
        <source>The day cannot be closed, because its books do not tie out.</source>
        <translation>这一日不能关账，因为账不平。</translation>
    </message>
    <message>
        <source>Run the tie-outs for the date and resolve their findings.</source>
        <translation>请对该日执行勾稽检查并处理发现的问题。</translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation>查询已取消。</translation>
    </message>
    <message>
        <source>The server stopped the query at its time limit.</source>
        <translation>服务器在时限到时停止了查询。</translation>
    </message>
    <message>
        <source>Narrow the question, or raise the profile&apos;s statement time limit.</source>
        <translation>请缩小范围，或提高连接配置的语句时限。</translation>
    </message>
    <message>
        <source>Another session holds the rows for too long.</source>
        <translation>别的会话占着这些行太久。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请再试一次。</translation>
    </message>
    <message>
        <source>Another session changed the same rows at the same time.</source>
        <translation>别的会话同时改了这些行。</translation>
    </message>
    <message>
        <source>The database does not permit this to the account in use.</source>
        <translation>数据库不允许当前账号这样做。</translation>
    </message>
    <message>
        <source>Ask the DBA for the grant that “doctor” names.</source>
        <translation>请向 DBA 申请 doctor 指出的授权。</translation>
    </message>
    <message>
        <source>The session or the server is read-only.</source>
        <translation>会话或服务器是只读的。</translation>
    </message>
    <message>
        <source>The database lacks something that the contract asks for.</source>
        <translation>数据库缺少契约要求的东西。</translation>
    </message>
    <message>
        <source>Run “doctor”: it lists every relation and column.</source>
        <translation>请运行 doctor：它列出每个关系和列。</translation>
    </message>
    <message>
        <source>A number is larger than its column can hold.</source>
        <translation>有数字超出列的范围。</translation>
    </message>
    <message>
        <source>The server has no connection left for this account.</source>
        <translation>服务器已没有给这个账号的连接。</translation>
    </message>
    <message>
        <source>Close other sessions, or ask the DBA to raise the limit.</source>
        <translation>请关闭别的会话，或请 DBA 提高上限。</translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation>与服务器的连接断了。</translation>
    </message>
    <message>
        <source>The console connects again by itself; check the server and the network.</source>
        <translation>控制台会自动重连；请检查服务器和网络。</translation>
    </message>
    <message>
        <source>The server refused a statement of the console.</source>
        <translation>服务器拒绝了控制台的语句。</translation>
    </message>
    <message>
        <source>Run “doctor”, and report the error number with the program&apos;s version.</source>
        <translation>请运行 doctor，并连同程序版本报告错误号。</translation>
    </message>
    <message>
        <source>The server refused the user or password.</source>
        <translation>服务器拒绝了用户名或密码。</translation>
    </message>
    <message>
        <source>Check user and password of the profile, and that the account may connect from this host.</source>
        <translation>请检查配置里的用户和密码，以及该账号能否从本机连接。</translation>
    </message>
    <message>
        <source>The database named in the profile does not exist.</source>
        <translation>配置里写的库不存在。</translation>
    </message>
    <message>
        <source>Correct the profile, or install the schema.</source>
        <translation>请更正配置，或安装库结构。</translation>
    </message>
    <message>
        <source>The server offers no encryption, or could not prove that it is who the profile names.</source>
        <translation>服务器不提供加密，或无法证明自己是配置里写的那一台。</translation>
    </message>
    <message>
        <source>Check the host name and the authority file; no password was sent.</source>
        <translation>请检查主机名和机构文件；没有发送密码。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>连不上服务器。</translation>
    </message>
    <message>
        <source>Check that it runs, and host and port or socket of the profile.</source>
        <translation>请检查它是否在运行，以及配置里的主机和端口或套接字。</translation>
    </message>
    <message>
        <source>The ledger refused the request: %1</source>
        <translation>账务库拒绝了请求：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 what it is about: an account number, a line, a list of checks</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>(%1: %2)</source>
        <translation>（%1：%2）</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>The server asked for the password in a way that would show it.</source>
        <translation>服务器要求以会暴露密码的方式发送密码。</translation>
    </message>
    <message>
        <source>No password was sent. Ask the DBA for an account with ed25519, caching_sha2_password or mysql_native_password.</source>
        <translation>没有发送密码。请向 DBA 申请使用 ed25519、caching_sha2_password 或 mysql_native_password 的账号。</translation>
    </message>
    <message>
        <source>A line of the voucher is negative.</source>
        <translation>凭证有一行金额为负。</translation>
    </message>
    <message>
        <source>Only vouchers that need no order may have red-letter lines; to take a voucher back, post a request of kind red.</source>
        <translation>只有不需要订单的凭证可以有红字行；要冲回一张凭证，请提交 kind 为 red 的请求。</translation>
    </message>
    <message>
        <source>This account is not an enabled operator for what was asked.</source>
        <translation>该账号不是有权执行此操作的已启用操作员。</translation>
    </message>
    <message>
        <source>Ask an administrator: “zhangfangctl operator list” shows who may.</source>
        <translation>请联系管理员：“zhangfangctl operator list”可列出有权人员。</translation>
    </message>
    <message>
        <source>The audit log is only ever appended to.</source>
        <translation>审计日志只能追加，不能修改或删除。</translation>
    </message>
    <message>
        <source>The date is signed with these figures already.</source>
        <translation>该日期已按这些数字签字确认。</translation>
    </message>
    <message>
        <source>Somebody else has signed the date meanwhile.</source>
        <translation>期间已有他人对该日期签字。</translation>
    </message>
    <message>
        <source>Look at what was signed before signing it anew.</source>
        <translation>重新签字之前，请先查看已签字的内容。</translation>
    </message>
    <message>
        <source>The statement to sign is not in the form that is signed.</source>
        <translation>待签字的数据不符合签字格式。</translation>
    </message>
    <message>
        <source>The statement&apos;s numbers of vouchers and entries cannot be right.</source>
        <translation>待签字数据的凭证数与分录数不可能正确。</translation>
    </message>
    <message>
        <source>A figure of the statement contradicts the others.</source>
        <translation>待签字数据中有数字与其他数字矛盾。</translation>
    </message>
    <message>
        <source>The figures to sign do not balance.</source>
        <translation>待签字的数字借贷不平。</translation>
    </message>
    <message>
        <source>The figures that arrived are not those that were sent.</source>
        <translation>收到的数字与发出的不一致。</translation>
    </message>
    <message>
        <source>Signing a date anew needs a reason.</source>
        <translation>重新签字必须填写原因。</translation>
    </message>
    <message>
        <source>Say in the note why the date changed.</source>
        <translation>请在备注中说明该日期为何变动。</translation>
    </message>
    <message>
        <source>There is no such case.</source>
        <translation>没有这个案件。</translation>
    </message>
    <message>
        <source>The case is not in a state that allows this.</source>
        <translation>案件当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>Load the case again.</source>
        <translation>请重新加载案件。</translation>
    </message>
    <message>
        <source>Somebody else works on this case.</source>
        <translation>该案件正由他人处理。</translation>
    </message>
    <message>
        <source>Take the next one, or ask a lead to take it over.</source>
        <translation>请领取下一件，或请主管接管。</translation>
    </message>
    <message>
        <source>The case is not yours, or your time for it ran out.</source>
        <translation>该案件不在您名下，或您的领取已超时。</translation>
    </message>
    <message>
        <source>Claim it again.</source>
        <translation>请重新领取。</translation>
    </message>
    <message>
        <source>You have decided on this case before.</source>
        <translation>您已对该案件作过审核决定。</translation>
    </message>
    <message>
        <source>The second decision needs another person.</source>
        <translation>复审须由另一人完成。</translation>
    </message>
    <message>
        <source>Two people disagree about this case.</source>
        <translation>两名审核人员对该案件意见不一致。</translation>
    </message>
    <message>
        <source>A lead who has not decided on it settles it.</source>
        <translation>由未参与过审核的主管裁定。</translation>
    </message>
    <message>
        <source>You are not set up to review documents of this kind.</source>
        <translation>您没有审核此类证件的权限。</translation>
    </message>
    <message>
        <source>Ask an administrator to add the skill.</source>
        <translation>请联系管理员添加相应审核资质。</translation>
    </message>
    <message>
        <source>The case has changed since it was shown to you.</source>
        <translation>案件内容在展示给您之后已发生变化。</translation>
    </message>
    <message>
        <source>Load it again and look once more before you decide.</source>
        <translation>请重新加载并再次核对后再作决定。</translation>
    </message>
    <message>
        <source>A document has a wrong type, size or number of pixels, or is missing.</source>
        <translation>证件影像的类型、大小或像素数不符合要求，或缺少影像。</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>必须填写原因。</translation>
    </message>
    <message>
        <source>The case has no such field or page.</source>
        <translation>案件没有该字段或页面。</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Without strict mode the server cuts values that do not fit.</source>
        <translation>不是严格模式，放不下的值会被服务器截断。</translation>
    </message>
    <message>
        <source>Without snapshot isolation a repeatable read can lose updates.</source>
        <translation>没有快照隔离，可重复读会丢失更新。</translation>
    </message>
    <message>
        <source>Sessions can forge the time of what they write.</source>
        <translation>会话可以伪造写入的时间。</translation>
    </message>
    <message>
        <source>The server accepts files from clients.</source>
        <translation>服务器接受客户端的文件。</translation>
    </message>
    <message>
        <source>The server also accepts connections in clear text.</source>
        <translation>服务器也接受明文连接。</translation>
    </message>
    <message>
        <source>A crash can lose committed transactions of the last second.</source>
        <translation>崩溃会丢失最后一秒已提交的事务。</translation>
    </message>
    <message>
        <source>A crash can lose the end of the binary log.</source>
        <translation>崩溃会丢失二进制日志的末尾。</translation>
    </message>
    <message>
        <source>Procedures created without an own character set may refuse Chinese text.</source>
        <translation>没有指定字符集的过程可能拒绝中文。</translation>
    </message>
    <message>
        <source>The optional relation %1 is absent, or may not be read.</source>
        <translation>可选关系 %1 没有，或不可读。</translation>
    </message>
    <message>
        <source>What needs it is shown as unavailable.</source>
        <translation>需要它的地方显示为不可用。</translation>
    </message>
    <message>
        <source>The relation %1 is missing, or may not be read.</source>
        <translation>关系 %1 没有，或不可读。</translation>
    </message>
    <message>
        <source>Create it as a table or view, and grant SELECT on it.</source>
        <translation>请建成表或视图，并授予 SELECT。</translation>
    </message>
    <message>
        <source>The relation %1 lacks the columns %2.</source>
        <translation>关系 %1 缺少列 %2。</translation>
    </message>
    <message>
        <source>Add them to the view; a typed NULL serves for what the company does not have.</source>
        <translation>请加到视图里；公司没有的列用带类型的 NULL。</translation>
    </message>
    <message>
        <source>Columns of %1 have a type that the contract does not allow: %2.</source>
        <translation>%1 有列的类型不符合契约：%2。</translation>
    </message>
    <message>
        <source>Convert them in the view: money to whole minor units, dates to DATE, moments to DATETIME.</source>
        <translation>请在视图里转换：金额为整数最小单位，日期为 DATE，时刻为 DATETIME。</translation>
    </message>
    <message>
        <source>%1 is as the contract wants it.</source>
        <translation>%1 符合契约。</translation>
    </message>
    <message>
        <source>%1.%2 holds amounts that are not whole minor units, such as %3.</source>
        <translation>%1.%2 里有不是整数最小单位的金额，例如 %3。</translation>
    </message>
    <message>
        <source>Correct them at the source: the console does not round money.</source>
        <translation>请在源头更正：控制台不对金额四舍五入。</translation>
    </message>
    <message>
        <source>All money columns hold whole minor units.</source>
        <translation>所有金额列都是整数最小单位。</translation>
    </message>
    <message>
        <source>Signed in as %1 on %2.</source>
        <translation>以 %1 登录到 %2。</translation>
    </message>
    <message>
        <source>The profile names no payment database.</source>
        <translation>配置里没有支付库。</translation>
    </message>
    <message>
        <source>Orders and traces are shown as unavailable.</source>
        <translation>订单和日志显示为不可用。</translation>
    </message>
    <message>
        <source>%1 read %2 rows in %3 ms to answer with %4.</source>
        <extracomment>a query&apos;s name, counts of rows, milliseconds</extracomment>
        <translation>%1 用 %3 毫秒读了 %2 行，回答 %4 行。</translation>
    </message>
    <message>
        <source>Make the key of the page the key of the table or of an index.</source>
        <translation>请让分页的键成为表或索引的键。</translation>
    </message>
    <message>
        <source>Fast enough while the tables are small.</source>
        <translation>表小的时候够快。</translation>
    </message>
    <message>
        <source>%1 read %2 rows.</source>
        <translation>%1 读了 %2 行。</translation>
    </message>
    <message>
        <source>%1 asks an optional relation that is absent.</source>
        <translation>%1 查询的是没有的可选关系。</translation>
    </message>
    <message>
        <source> Its plan is behind a view.</source>
        <translation>它的计划在视图后面。</translation>
    </message>
    <message>
        <source>The plan of %1 is behind a view, which this account may not look into.</source>
        <translation>%1 的计划在视图后面，这个账号不能查看。</translation>
    </message>
    <message>
        <source>Run doctor once as the account that owns the views.</source>
        <translation>请用视图所有者的账号运行一次 doctor。</translation>
    </message>
    <message>
        <source>%1 would read all of %2 (about %3 rows).</source>
        <translation>%1 会读遍 %2（约 %3 行）。</translation>
    </message>
    <message>
        <source>Add an index to %1 that leads with the columns of this query.</source>
        <translation>请给 %1 加一个以该查询各列开头的索引。</translation>
    </message>
    <message>
        <source>%1 goes by an index.</source>
        <translation>%1 走索引。</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 有响应。</translation>
    </message>
    <message>
        <source>%1 does not answer: %2.</source>
        <translation>%1 没有响应：%2。</translation>
    </message>
    <message>
        <source>Start the server, or correct the socket in the profile.</source>
        <translation>请启动服务器，或更正配置里的套接字。</translation>
    </message>
    <message>
        <source>The name %1 cannot be resolved: %2.</source>
        <translation>名称 %1 无法解析：%2。</translation>
    </message>
    <message>
        <source>Correct the host in the profile, or ask who runs the name service.</source>
        <translation>请更正配置里的主机，或询问域名服务的管理员。</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 是 %2。</translation>
    </message>
    <message>
        <source>Port %1 of %2 answers.</source>
        <translation>%2 的端口 %1 有响应。</translation>
    </message>
    <message>
        <source>Port %1 of %2 does not answer: %3.</source>
        <translation>%2 的端口 %1 没有响应：%3。</translation>
    </message>
    <message>
        <source>Check that the server runs and that no firewall stands between.</source>
        <translation>请检查服务器是否在运行，中间是否有防火墙。</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>连接没有加密。</translation>
    </message>
    <message>
        <source>%1; the certificate names %2.</source>
        <translation>%1；证书写的是 %2。</translation>
    </message>
    <message>
        <source>The account can read and execute, nothing more.</source>
        <translation>该账号只能读和执行。</translation>
    </message>
    <message>
        <source>The account can do more than the console needs: %1.</source>
        <translation>该账号的权限超过控制台的需要：%1。</translation>
    </message>
    <message>
        <source>Give operators an account with SELECT on the relations of the contract only.</source>
        <translation>请给操作员只有契约各关系 SELECT 权限的账号。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Ask the DBA; the console sets its own sessions safely.</source>
        <translation>请询问 DBA；控制台自己的会话设置是安全的。</translation>
    </message>
    <message>
        <source>The server&apos;s zone is %1 (%2); the console&apos;s sessions use UTC.</source>
        <translation>服务器时区为 %1（%2）；控制台的会话用 UTC。</translation>
    </message>
    <message>
        <source>Replication is stopped at the replica, which is %1 ms behind.</source>
        <translation>从库的复制已停止，落后 %1 毫秒。</translation>
    </message>
    <message>
        <source>Ask the DBA to start it again.</source>
        <translation>请 DBA 重新启动复制。</translation>
    </message>
    <message>
        <source>The replica follows the ledger, %1 ms behind.</source>
        <translation>从库正在跟随账务库，落后 %1 毫秒。</translation>
    </message>
</context>
<context>
    <name>EntryPoll</name>
    <message>
        <source>Entries that had been read are not in the ledger any more.</source>
        <translation>读过的分录已不在账中。</translation>
    </message>
    <message>
        <source>An entry&apos;s amount is larger than an account can hold.</source>
        <translation>有一条分录的金额超出账户可容纳的范围。</translation>
    </message>
</context>
<context>
    <name>Expectation</name>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Debit turnover</source>
        <translation>借方发生额</translation>
    </message>
    <message>
        <source>Credit turnover</source>
        <translation>贷方发生额</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>期末余额</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>The desk database holds the feed of another ledger, “%1”.</source>
        <translation>desk 数据库里是另一个账套“%1”的馈送。</translation>
    </message>
    <message>
        <source>The feed was begun anew, or its old rows are gone.</source>
        <translation>馈送已重新开始，或它的旧行已清除。</translation>
    </message>
    <message>
        <source>No feed service follows the ledger.</source>
        <translation>没有馈送服务在跟踪账套。</translation>
    </message>
    <message>
        <source>Let the DBA start zhangfang-feed.</source>
        <translation>请 DBA 启动 zhangfang-feed。</translation>
    </message>
    <message>
        <source>A row of the feed is not in the form that the program writes.</source>
        <translation>馈送中有一行不是本程序写入的格式。</translation>
    </message>
    <message>
        <source>The desk database has no place for a feed.</source>
        <translation>desk 数据库没有存放馈送的地方。</translation>
    </message>
    <message>
        <source>Let the DBA run: zhangfangctl schema upgrade desk</source>
        <translation>请 DBA 运行：zhangfangctl schema upgrade desk</translation>
    </message>
    <message>
        <source>Another process has taken over the feed.</source>
        <translation>另一个进程已接手馈送。</translation>
    </message>
    <message>
        <source>The desk database does not answer.</source>
        <translation>desk 数据库没有响应。</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>The filter has too many conditions.</source>
        <translation>筛选条件太多。</translation>
    </message>
    <message>
        <source>A minus sign must stand directly before the condition that it negates.</source>
        <translation>减号必须紧挨着它否定的条件。</translation>
    </message>
    <message>
        <source>A blank is missing after the closing quotation mark.</source>
        <translation>右引号后面缺少空格。</translation>
    </message>
    <message>
        <source>A quotation mark cannot stand inside a word.</source>
        <translation>引号不能出现在词的中间。</translation>
    </message>
    <message>
        <source>A condition begins with the name of a field.</source>
        <translation>条件以字段名开头。</translation>
    </message>
    <message>
        <source>There is no field “%1” here.</source>
        <translation>这里没有字段“%1”。</translation>
    </message>
    <message>
        <source>A word with such a sign in it stands in quotation marks.</source>
        <translation>含有这种符号的词要放在引号里。</translation>
    </message>
    <message>
        <source>There is nothing to look for between the quotation marks.</source>
        <translation>引号里没有要找的内容。</translation>
    </message>
    <message>
        <source>A word needs the name of a field before it here, such as name~word.</source>
        <translation>这里的词前面要有字段名，例如 name~词。</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>“%1”之后缺少值。</translation>
    </message>
    <message>
        <source>The values of “%1” have no order: use : or ~.</source>
        <translation>“%1”的值没有大小之分：请用 : 或 ~。</translation>
    </message>
    <message>
        <source>The list has too many values.</source>
        <translation>列表里的值太多。</translation>
    </message>
    <message>
        <source>A range cannot stand in a list.</source>
        <translation>列表里不能有区间。</translation>
    </message>
    <message>
        <source>A blank is missing after the value.</source>
        <translation>值的后面缺少空格。</translation>
    </message>
    <message>
        <source>A range needs at least one end.</source>
        <translation>区间至少要有一端。</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>区间的结束早于开始。</translation>
    </message>
    <message>
        <source>“%1” is no text: “contains” (~) cannot be asked of it.</source>
        <translation>“%1”不是文字：不能用“包含”（~）。</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>这里缺少值。</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>A list of dates holds single days only.</source>
        <translation>日期列表里只能是单个日期。</translation>
    </message>
    <message>
        <source>“%1” is larger than an account can hold.</source>
        <translation>“%1”超出账户能记的范围。</translation>
    </message>
    <message>
        <source>“%1” has more decimal digits than any currency.</source>
        <translation>“%1”的小数位多于任何币种。</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>“%1”不是金额。</translation>
    </message>
    <message>
        <source>Write digits with a decimal point and no grouping, for example 1234.56 or 10万.</source>
        <translation>请写带小数点、不带千分位的数字，例如 1234.56 或 10万。</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>“%1”不是日期。</translation>
    </message>
    <message>
        <source>Write a day (2026-07-01), a month (2026-07), a quarter (2026-Q3), a year (2026) or a range (2026-07-01..2026-07-05).</source>
        <translation>请写成日期（2026-07-01）、月份（2026-07）、季度（2026-Q3）、年份（2026）或区间（2026-07-01..2026-07-05）。</translation>
    </message>
    <message>
        <source>“%1” is not a value of “%2”.</source>
        <translation>“%1”不是“%2”的值。</translation>
    </message>
    <message>
        <source>Possible values: %1.</source>
        <translation>可用的值：%1。</translation>
    </message>
    <message>
        <source>“%1” can only be compared in one currency.</source>
        <translation>“%1”只能在同一币种内比较。</translation>
    </message>
    <message>
        <source>Name the currency, such as currency:CNY.</source>
        <translation>请写明币种，例如 currency:CNY。</translation>
    </message>
    <message>
        <source>The condition on “%1” has no value.</source>
        <translation>“%1”的条件没有值。</translation>
    </message>
    <message>
        <source>Conditions that follow one another all hold: leave “%1” out.</source>
        <translation>前后相连的条件同时成立：请去掉“%1”。</translation>
    </message>
    <message>
        <source>There is no “%1” between conditions; list the values of one field with commas.</source>
        <translation>条件之间没有“%1”；同一字段的多个值用逗号列出。</translation>
    </message>
    <message>
        <source>“%1” is a minus sign here, directly before the condition: -field:value.</source>
        <translation>这里用减号表示“%1”，紧接在条件之前：-字段:值。</translation>
    </message>
    <message>
        <source>To look for the word itself, put it in quotation marks.</source>
        <translation>要查找这个词本身，请加引号。</translation>
    </message>
</context>
<context>
    <name>HistoryProgress</name>
    <message>
        <source>This ledger has no daily totals: adding up all entries, once. %1 of about %2, %3 %</source>
        <extracomment>%1 and %2 are numbers of entries, %3 a percentage</extracomment>
        <translation>该总账没有日汇总表，正在首次汇总全部分录：%1 / 约 %2，%3 %</translation>
    </message>
</context>
<context>
    <name>Journals</name>
    <message>
        <source>“%1” is not a key of a journal page.</source>
        <translation>“%1”不是流水页的键。</translation>
    </message>
    <message>
        <source>Use the key that the page before gave.</source>
        <translation>请用上一页给出的键。</translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation>没有账户 %1。</translation>
    </message>
    <message>
        <source>The subject of account %1 has an unknown normal side.</source>
        <translation>账户 %1 的科目余额方向未知。</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>The query was cancelled.</source>
        <translation>查询已取消。</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n second(s).</source>
        <translation>
            <numerusform>服务器在 %n 秒内没有回答。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>The relation “%1” holds an unknown currency, “%2”.</source>
        <translation>关系“%1”里有未知币种“%2”。</translation>
    </message>
    <message>
        <source>The relation “%1” holds a side that is neither D nor C, “%2”.</source>
        <translation>关系“%1”里有既不是 D 也不是 C 的方向“%2”。</translation>
    </message>
    <message>
        <source>Correct the data or the adapter&apos;s view; “doctor” lists the contract.</source>
        <translation>请更正数据或适配视图；契约见 doctor。</translation>
    </message>
</context>
<context>
    <name>LedgerTotals</name>
    <message>
        <source>The relation “%1” names subject %2, which the chart of accounts does not have.</source>
        <translation>关系“%1”用了科目 %2，而科目表里没有它。</translation>
    </message>
    <message>
        <source>The relation “voucher_entry” holds an amount that is not a whole number of minor units.</source>
        <translation>关系“voucher_entry”中有不是整数最小货币单位的金额。</translation>
    </message>
</context>
<context>
    <name>Migrator</name>
    <message>
        <source>The database has the migration %1, which this program does not know.</source>
        <translation>库里有迁移 %1，而这个程序不认识。</translation>
    </message>
    <message>
        <source>Use the program&apos;s version that installed it, or a newer one.</source>
        <translation>请用安装它的程序版本，或更新的版本。</translation>
    </message>
    <message>
        <source>The migration %1 was applied from another text than this program&apos;s.</source>
        <translation>迁移 %1 应用时的内容与本程序的不同。</translation>
    </message>
    <message>
        <source>Compare the database with the program&apos;s version that installed it; nothing was changed.</source>
        <translation>请与安装它的程序版本对比；什么都没有改。</translation>
    </message>
</context>
<context>
    <name>NameComparison</name>
    <message>
        <source>The names are the same.</source>
        <translation>姓名一致。</translation>
    </message>
    <message>
        <source>The names differ only in how they are divided.</source>
        <translation>姓名仅分隔方式不同。</translation>
    </message>
    <message>
        <source>The document has an older spelling of ü.</source>
        <translation>证件使用 ü 的旧拼写。</translation>
    </message>
    <message>
        <source>The document&apos;s name field is full; it holds the beginning of the name.</source>
        <translation>证件的姓名栏已满，只印有姓名的开头部分。</translation>
    </message>
    <message>
        <source>The document&apos;s name field is full, and names before the last one are cut too.</source>
        <translation>证件的姓名栏已满，且末项之前的部分也被截短。</translation>
    </message>
    <message>
        <source>The document has another reading of a character, or of the whole name.</source>
        <translation>证件采用了某个字或整个姓名的另一种读音。</translation>
    </message>
    <message>
        <source>Surname and given names have changed places.</source>
        <translation>姓与名的位置互换。</translation>
    </message>
    <message>
        <source>This name is not one that pinyin spells.</source>
        <translation>该姓名不能用汉语拼音拼写。</translation>
    </message>
    <message>
        <source>The names differ.</source>
        <translation>姓名不一致。</translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>“%1” cannot be an operator&apos;s name: small letters, digits, _ and . only.</source>
        <translation>“%1”不能作为操作员账号：只能用小写字母、数字、_ 和 .。</translation>
    </message>
    <message>
        <source>“%1” is no host that an account can be bound to.</source>
        <translation>账号不能绑定到主机“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no role of operators: %2.</source>
        <translation>“%1”不是操作员角色：%2。</translation>
    </message>
    <message>
        <source>An operator needs a full name of at most 64 characters.</source>
        <translation>操作员须有姓名，最多 64 个字符。</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>没有账号“%1”。</translation>
    </message>
    <message>
        <source>The account is locked, but sessions of “%1” are still open.</source>
        <translation>账号已锁定，但“%1”仍有未断开的会话。</translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation>请再次执行该命令。</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Order %1 has an unknown currency, “%2”.</source>
        <translation>订单 %1 的币种“%2”未知。</translation>
    </message>
    <message>
        <source>There is no order %1.</source>
        <translation>没有订单 %1。</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>查找已取消。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Trial balance</source>
        <translation>试算平衡</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Log trace</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Tie-outs</source>
        <translation>勾稽核对</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Deviations by day</source>
        <translation>按日偏差</translation>
    </message>
    <message>
        <source>Channel clearing</source>
        <translation>渠道清算</translation>
    </message>
    <message>
        <source>Card BIN</source>
        <translation>卡 BIN</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>变动比较</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签字</translation>
    </message>
</context>
<context>
    <name>Posting</name>
    <message>
        <source>Correct the request; nothing was posted.</source>
        <translation>请更正请求；没有记账。</translation>
    </message>
    <message>
        <source>%1“%2” must be a text in quotes.</source>
        <translation>%1“%2”必须是引号里的文字。</translation>
    </message>
    <message>
        <source>%1“%2” is missing.</source>
        <translation>%1缺少“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%1“%2” is longer than %n character(s).</source>
        <translation>
            <numerusform>%1“%2”超过 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1“%2” must be a date like 2026-07-01.</source>
        <translation>%1“%2”必须是 2026-07-01 这样的日期。</translation>
    </message>
    <message>
        <source>%1“%2” must be a whole number from 0 to %3.</source>
        <translation>%1“%2”必须是 0 到 %3 的整数。</translation>
    </message>
    <message>
        <source>%1“%2” must be D, C, debit, credit, 借 or 贷.</source>
        <translation>%1“%2”必须是 D、C、debit、credit、借 或 贷。</translation>
    </message>
    <message>
        <source>%1“%2” is not a currency that is known here.</source>
        <translation>%1“%2”不是这里认识的币种。</translation>
    </message>
    <message>
        <source>%1“%2” must be a text in quotes like &quot;12.34&quot;; a JSON number is not exact.</source>
        <translation>%1“%2”必须是引号里的文字，例如 &quot;12.34&quot;；JSON 数字不精确。</translation>
    </message>
    <message>
        <source>%1%2</source>
        <extracomment>%1 says where, &quot;Line 2: &quot;; %2 a sentence on an amount</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1“%2” must be a list with at least one entry.</source>
        <translation>%1“%2”必须是至少有一项的列表。</translation>
    </message>
    <message>
        <source>%1“%2” is not known here.</source>
        <translation>%1这里不认识“%2”。</translation>
    </message>
    <message>
        <source>Line %1: </source>
        <translation>第 %1 行：</translation>
    </message>
    <message>
        <source>%1it must be an object in braces.</source>
        <translation>%1必须是花括号里的对象。</translation>
    </message>
    <message>
        <source>The posting request is larger than 16 MB.</source>
        <translation>记账请求超过 16 MB。</translation>
    </message>
    <message>
        <source>The posting request is not JSON: %1 at byte %2.</source>
        <translation>记账请求不是 JSON：%1，在第 %2 字节。</translation>
    </message>
    <message>
        <source>The posting request must be one JSON object.</source>
        <translation>记账请求必须是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>“reverses” belongs to a request of kind red, which has no lines, or of kind blue, which corrects after a red one.</source>
        <translation>“reverses”只用于 kind 为 red（没有分录）或 blue（在红字凭证之后更正）的请求。</translation>
    </message>
</context>
<context>
    <name>PrivateServer</name>
    <message>
        <source>The program %1 is not installed.</source>
        <translation>没有安装程序 %1。</translation>
    </message>
    <message>
        <source>Install the Debian package mariadb-server-core.</source>
        <translation>请安装 Debian 软件包 mariadb-server-core。</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>目录 %1 建不了。</translation>
    </message>
    <message>
        <source>The directory %1 belongs to somebody else.</source>
        <translation>目录 %1 属于别人。</translation>
    </message>
    <message>
        <source>Choose another directory.</source>
        <translation>请换一个目录。</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made private.</source>
        <translation>目录 %1 无法设为私有。</translation>
    </message>
    <message>
        <source>The private server&apos;s data directory could not be made: %1</source>
        <translation>私有服务器的数据目录建不了：%1</translation>
    </message>
    <message>
        <source>The private server could not be started: %1</source>
        <translation>私有服务器启动不了：%1</translation>
    </message>
    <message>
        <source>The private server did not start: %1</source>
        <translation>私有服务器没有启动：%1</translation>
    </message>
    <message>
        <source>The private server could not be stopped (process %1).</source>
        <translation>私有服务器停不下来（进程 %1）。</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The socket must be an absolute path of at most 100 bytes without “;” and “,”.</source>
        <translation>套接字必须是不超过 100 字节、不含“;”和“,”的绝对路径。</translation>
    </message>
    <message>
        <source>The host must be a name or an address, without options.</source>
        <translation>主机必须是名称或地址，不带选项。</translation>
    </message>
    <message>
        <source>Give a host name such as db.example.com, or a unix socket.</source>
        <translation>请给出 db.example.com 这样的主机名，或 unix 套接字。</translation>
    </message>
    <message>
        <source>“localhost” means a unix socket, not a network address.</source>
        <translation>“localhost”指 unix 套接字，不是网络地址。</translation>
    </message>
    <message>
        <source>Give the socket, or 127.0.0.1 and the authority file.</source>
        <translation>请给出套接字，或 127.0.0.1 和机构文件。</translation>
    </message>
    <message>
        <source>A host needs an authority file, because only verified TLS may carry a password.</source>
        <translation>主机需要机构文件，因为只有经过验证的 TLS 才能传密码。</translation>
    </message>
    <message>
        <source>Give the PEM file of the authority that signed the server&apos;s certificate.</source>
        <translation>请给出签发服务器证书的机构的 PEM 文件。</translation>
    </message>
    <message>
        <source>The authority file must be an absolute path without “;” and “,”.</source>
        <translation>机构文件必须是不含“;”和“,”的绝对路径。</translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535.</source>
        <translation>端口必须在 1 到 65535 之间。</translation>
    </message>
    <message>
        <source>The user name is missing or has characters that an account cannot have.</source>
        <translation>缺少用户名，或含有账号不能有的字符。</translation>
    </message>
    <message>
        <source>The database name is missing or has characters that a database cannot have.</source>
        <translation>缺少库名，或含有库名不能有的字符。</translation>
    </message>
    <message>
        <source>The file %1 cannot be used: %2</source>
        <translation>文件 %1 不能用：%2</translation>
    </message>
    <message>
        <source>A profile&apos;s name has letters, digits, “_”, “-” and “.” only.</source>
        <translation>配置名只能有字母、数字、“_”、“-”和“.”。</translation>
    </message>
    <message>
        <source>Only a unix socket can be used without a password.</source>
        <translation>只有 unix 套接字可以不用密码。</translation>
    </message>
    <message>
        <source>Time limits are between one second and one day (86400 seconds).</source>
        <translation>时限在一秒到一天（86400 秒）之间。</translation>
    </message>
    <message>
        <source>The authentication of a profile is keychain, ask or none.</source>
        <translation>配置的认证方式是 keychain、ask 或 none。</translation>
    </message>
    <message>
        <source>“%1” is not an environment.</source>
        <translation>“%1”不是环境。</translation>
    </message>
    <message>
        <source>Use production, staging, development or demo.</source>
        <translation>请用 production、staging、development 或 demo。</translation>
    </message>
    <message>
        <source>“%1” is not a profile&apos;s name.</source>
        <translation>“%1”不是配置名。</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>没有连接配置“%1”。</translation>
    </message>
    <message>
        <source>List them with: zhangfangctl profile list</source>
        <translation>列出全部：zhangfangctl profile list</translation>
    </message>
    <message>
        <source>the directory cannot be made</source>
        <translation>目录建不了</translation>
    </message>
    <message>
        <source>The replica is the ledger&apos;s own server.</source>
        <translation>所填从库就是账务库主库本身。</translation>
    </message>
    <message>
        <source>Name another server, or leave the replica out.</source>
        <translation>请填写另一台服务器，或不填从库。</translation>
    </message>
</context>
<context>
    <name>Replica</name>
    <message>
        <source>Mend the replication, or let the checks run on the ledger&apos;s own server.</source>
        <translation>请修复复制，或让检查在账务库主库上执行。</translation>
    </message>
    <message>
        <source>The replica holds another ledger: its voucher %1 is not the ledger&apos;s.</source>
        <translation>从库存放的是另一套账：其凭证 %1 不属于本账务库。</translation>
    </message>
    <message>
        <source>The replica has the ledger&apos;s own server number (%1): it is the same server, or cannot replicate it.</source>
        <translation>从库的服务器编号与账务库相同（%1）：它就是同一台服务器，或无法复制该库。</translation>
    </message>
    <message>
        <source>The server named as replica replicates nothing.</source>
        <translation>所填的从库没有复制任何数据。</translation>
    </message>
    <message>
        <source>The replica follows another server: it is at %1, the ledger&apos;s server at %2.</source>
        <translation>从库跟随的是另一台服务器：其位点为 %1，账务库服务器为 %2。</translation>
    </message>
    <message>
        <source>The replica is %1 s behind the ledger; the limit is %2 s.</source>
        <translation>从库落后账务库 %1 秒，上限为 %2 秒。</translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <source>This desk database has no review queue.</source>
        <translation>该工作台库没有审核队列。</translation>
    </message>
    <message>
        <source>Bring it up to date: zhangfangctl schema upgrade --database desk</source>
        <translation>请升级：zhangfangctl schema upgrade --database desk</translation>
    </message>
    <message>
        <source>The queue is listed forwards only.</source>
        <translation>队列只能向后翻页。</translation>
    </message>
    <message>
        <source>“%1” is no key of a page of the queue.</source>
        <translation>“%1”不是队列的分页键。</translation>
    </message>
    <message>
        <source>There is no case %1.</source>
        <translation>没有案件 %1。</translation>
    </message>
    <message>
        <source>Page %1 is not what was submitted: its check sum differs.</source>
        <translation>第 %1 页与提交时不一致：校验和不同。</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>The posting rule %1 has a line that the sandbox cannot fill.</source>
        <translation>记账规则 %1 有沙箱填不了的分录。</translation>
    </message>
    <message>
        <source>The chart of accounts has no leaf subject %1.</source>
        <translation>科目表没有末级科目 %1。</translation>
    </message>
    <message>
        <source>The program lacks its own file %1.</source>
        <translation>程序缺少自己的文件 %1。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>文件 %1 写不了。</translation>
    </message>
    <message>
        <source>Business of %1</source>
        <translation>%1 的业务</translation>
    </message>
    <message>
        <source>The directory %1 cannot be removed.</source>
        <translation>目录 %1 删不掉。</translation>
    </message>
    <message>
        <source>“%1” is not a scale.</source>
        <translation>“%1”不是规模。</translation>
    </message>
    <message>
        <source>Use one of small, 1m and 30m.</source>
        <translation>请用 small、1m 或 30m。</translation>
    </message>
    <message>
        <source>The sandbox holds the scale %1 with seed %2.</source>
        <translation>沙箱里是规模 %1、种子 %2。</translation>
    </message>
    <message>
        <source>Delete its data first: zhangfangctl sandbox reset</source>
        <translation>请先删除其数据：zhangfangctl sandbox reset</translation>
    </message>
    <message>
        <source>The sandbox was made by another version. Delete its data: zhangfangctl sandbox reset</source>
        <translation>沙箱是别的版本建的。请删除其数据：zhangfangctl sandbox reset</translation>
    </message>
    <message>
        <source>The sandbox&apos;s data could not be copied: %1</source>
        <translation>沙箱的数据复制不了：%1</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>请腾出磁盘空间。</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>目录 %1 建不了。</translation>
    </message>
    <message>
        <source>The program zhangfangctl, which posts the traffic, was not found.</source>
        <translation>找不到产生业务流的程序 zhangfangctl。</translation>
    </message>
    <message>
        <source>Install it beside this program.</source>
        <translation>请把它装在本程序旁边。</translation>
    </message>
    <message>
        <source>The traffic could not be started: %1</source>
        <translation>业务流启动不了：%1</translation>
    </message>
    <message>
        <source>The traffic (process %1) did not stop.</source>
        <translation>业务流（进程 %1）停不下来。</translation>
    </message>
    <message>
        <source>Loading journals</source>
        <translation>正在装入流水</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在装入</translation>
    </message>
    <message>
        <source>Building indexes</source>
        <translation>正在建索引</translation>
    </message>
    <message>
        <source>Closing the days</source>
        <translation>正在关账</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>No sandbox is running in %1.</source>
        <translation>%1 里没有正在运行的沙箱。</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The system keychain holds no password for this profile.</source>
        <translation>系统钥匙串里没有这个配置的密码。</translation>
    </message>
    <message>
        <source>This desktop has no keychain that could hold the password.</source>
        <translation>这个桌面没有可以存密码的钥匙串。</translation>
    </message>
    <message>
        <source>The system keychain cannot be used: %1</source>
        <translation>系统钥匙串不能用：%1</translation>
    </message>
    <message>
        <source>Set the profile&apos;s authentication to “ask”.</source>
        <translation>请把配置的认证方式设为 ask。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The profile “%1” names no such database.</source>
        <translation>配置“%1”里没有这个库。</translation>
    </message>
    <message>
        <source>%1 (in %2, at “%3…”)</source>
        <extracomment>%1 the reason, %2 a file&apos;s name, %3 the beginning of a statement of that file</extracomment>
        <translation>%1（在 %2，“%3…”处）</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>The text is neither UTF-8, UTF-16 nor GBK.</source>
        <translation>文本编码既不是 UTF-8、UTF-16，也不是 GBK。</translation>
    </message>
    <message numerus="yes">
        <source>The table has more than %n row(s).</source>
        <translation>
            <numerusform>表格超过 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 has more than %2 columns.</source>
        <translation>第 %1 行超过 %2 列。</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is never closed.</source>
        <translation>第 %1 行的引号没有结束。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 读不出来：%2。</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation>文件大于 %1 MiB。</translation>
    </message>
    <message>
        <source>The workbook is damaged or no XLSX file.</source>
        <translation>工作簿已损坏，或不是 XLSX 文件。</translation>
    </message>
    <message>
        <source>A part of the workbook unpacks to more than %1 MiB.</source>
        <translation>工作簿的一个部分解压后超过 %1 MiB。</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Asset</source>
        <translation>资产</translation>
    </message>
    <message>
        <source>Liability</source>
        <translation>负债</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>共同</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>所有者权益</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Customers&apos; money</source>
        <translation>备付金</translation>
    </message>
    <message>
        <source>Own money</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>All books</source>
        <translation>全部账套</translation>
    </message>
    <message>
        <source>“%1” is not a side: D (debit) or C (credit) was expected.</source>
        <translation>“%1”不是方向：应为 D（借）或 C（贷）。</translation>
    </message>
    <message>
        <source>Dr</source>
        <translation>借</translation>
    </message>
    <message>
        <source>Cr</source>
        <translation>贷</translation>
    </message>
    <message>
        <source>“%1” is not a normal side: D, C or B (either) was expected.</source>
        <translation>“%1”不是余额方向：应为 D、C 或 B（双向）。</translation>
    </message>
    <message>
        <source>“%1” is not a class of subjects.</source>
        <translation>“%1”不是科目类别。</translation>
    </message>
    <message>
        <source>“%1” is not a set of books: reserve, own or single was expected.</source>
        <translation>“%1”不是账套：应为 reserve、own 或 single。</translation>
    </message>
</context>
<context>
    <name>Signoffs</name>
    <message>
        <source>The date %1 is not signed.</source>
        <translation>日期 %1 尚未签字。</translation>
    </message>
    <message>
        <source>The date %1 is not closed: only closed dates are signed.</source>
        <translation>日期 %1 尚未日结：只有已日结的日期才能签字。</translation>
    </message>
    <message>
        <source>The totals that the day cut wrote down are not what the date&apos;s entries add up to. Run the tie-outs.</source>
        <translation>日切记录的汇总与该日分录合计不一致。请运行勾稽检查。</translation>
    </message>
    <message>
        <source>The books of the date do not balance.</source>
        <translation>该日期账务不平。</translation>
    </message>
    <message>
        <source>The date is signed with these figures already.</source>
        <translation>该日期已按这些数字签字确认。</translation>
    </message>
    <message>
        <source>The date&apos;s figures have changed since they were shown. Nothing was signed.</source>
        <translation>显示之后该日期的数字已变动，未签字。</translation>
    </message>
</context>
<context>
    <name>StoredTotals</name>
    <message>
        <source>It adds up every account, which takes too long to be done all the time. Run T5.</source>
        <translation>该检查要对全部账户求和，耗时过长，不宜实时进行。请执行 T5。</translation>
    </message>
</context>
<context>
    <name>Tabular</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>The list could not be written: %1</source>
        <translation>列表写不了：%1</translation>
    </message>
    <message>
        <source>A row has %1 cells where the list has %2 columns.</source>
        <translation>有一行是 %1 格，而列表有 %2 列。</translation>
    </message>
</context>
<context>
    <name>TieOutCheckpoint</name>
    <message>
        <source>The run that was kept is damaged or of another version of the program.</source>
        <translation>保留的检查已损坏，或来自程序的其他版本。</translation>
    </message>
    <message>
        <source>Start the checks anew.</source>
        <translation>请重新开始检查。</translation>
    </message>
    <message>
        <source>The file %1 cannot be used: %2</source>
        <translation>文件 %1 不能用：%2</translation>
    </message>
    <message>
        <source>No interrupted run is kept for this connection.</source>
        <translation>该连接没有保留的中断检查。</translation>
    </message>
    <message>
        <source>the directory cannot be made</source>
        <translation>目录建不了</translation>
    </message>
</context>
<context>
    <name>TieOuts</name>
    <message>
        <source>The text of tie-out %1 is missing from the program.</source>
        <translation>程序里缺少勾稽检查 %1 的文本。</translation>
    </message>
    <message>
        <source>The profile names no payment database.</source>
        <translation>配置里没有支付库。</translation>
    </message>
    <message>
        <source>The name of the payment database has characters that cannot be used in a statement.</source>
        <translation>支付库的名称含有语句里不能用的字符。</translation>
    </message>
    <message>
        <source>There is no tie-out “%1” here.</source>
        <translation>这里没有勾稽检查“%1”。</translation>
    </message>
    <message>
        <source>The tie-outs are %1.</source>
        <translation>勾稽检查有 %1。</translation>
    </message>
    <message>
        <source>The tie-outs were cancelled.</source>
        <translation>勾稽检查已取消。</translation>
    </message>
    <message>
        <source>%1 stopped before its end: %2</source>
        <extracomment>%1 is T1 … T13, %2 the reason</extracomment>
        <translation>%1 未完成即停止：%2</translation>
    </message>
    <message>
        <source>The run that was kept is of another database.</source>
        <translation>保留的检查属于另一个数据库。</translation>
    </message>
    <message>
        <source>Start the checks anew.</source>
        <translation>请重新开始检查。</translation>
    </message>
</context>
<context>
    <name>Timestamp</name>
    <message>
        <source>“%1” is not a date and time.</source>
        <translation>“%1”不是日期时间。</translation>
    </message>
    <message>
        <source>Write it as 2026-09-29T14:03:59+08:00.</source>
        <translation>请写成 2026-09-29T14:03:59+08:00。</translation>
    </message>
</context>
<context>
    <name>TrialBalance</name>
    <message>
        <source>Receivable from customers&apos; money (own book)</source>
        <translation>应收备付（自有账套）</translation>
    </message>
    <message>
        <source>Payable to own money (customers&apos; book)</source>
        <translation>应付自有（备付金账套）</translation>
    </message>
    <message>
        <source>Receivable from own money (customers&apos; book)</source>
        <translation>应收自有（备付金账套）</translation>
    </message>
    <message>
        <source>Payable to customers&apos; money (own book)</source>
        <translation>应付备付（自有账套）</translation>
    </message>
    <message>
        <source>Owed to customers</source>
        <translation>欠客户的款</translation>
    </message>
    <message>
        <source>Reserve bank balance and in transit, less own income not yet swept</source>
        <translation>备付金存款加在途，减未划转的自有收入</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右边</translation>
    </message>
</context>
<context>
    <name>TrialBalances</name>
    <message>
        <source>There is no subject %1.</source>
        <translation>没有科目 %1。</translation>
    </message>
    <message>
        <source>The first date of the range is after its last date.</source>
        <translation>区间的起始日期晚于截止日期。</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>The stored total of %1 on %2 is %4, but its children make %3 (T6).</source>
        <extracomment>%1 a subject, %2 a date, %3 and %4 amounts with their currency</extracomment>
        <translation>科目 %1 在 %2 的已存合计为 %4，而其下级合计为 %3（T6）。</translation>
    </message>
    <message>
        <source>%1 opened %2 with %4, but the day before closed with %3 (T7).</source>
        <extracomment>%1 a subject, %2 a date, %3 and %4 amounts with their currency</extracomment>
        <translation>科目 %1 在 %2 的期初为 %4，而上一日期末为 %3（T7）。</translation>
    </message>
    <message>
        <source>%1 closed %2 with %4, but its opening and turnover make %3 (T7).</source>
        <extracomment>%1 a subject, %2 a date, %3 and %4 amounts with their currency</extracomment>
        <translation>科目 %1 在 %2 的期末为 %4，而按期初与发生额应为 %3（T7）。</translation>
    </message>
    <message>
        <source>The stored totals of %2 name subject %1, which the chart of accounts does not have (T6).</source>
        <extracomment>%1 a subject, %2 a date</extracomment>
        <translation>%2 的已存合计含有科目 %1，而会计科目表中没有该科目（T6）。</translation>
    </message>
</context>
<context>
    <name>VoucherPrint</name>
    <message>
        <source>Accounting voucher</source>
        <translation>记账凭证</translation>
    </message>
    <message>
        <source>[R] Red letter</source>
        <translation>〔冲〕红字</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>凭证号：%1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页 共 %2 页</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>订单：%1</translation>
    </message>
    <message>
        <source>Refers to voucher %1</source>
        <translation>关联凭证 %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Subject and account</source>
        <translation>科目与账户</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Continued on the next page</source>
        <translation>转下页</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>合计：%1</translation>
    </message>
    <message>
        <source>Maker: %1</source>
        <translation>制单：%1</translation>
    </message>
    <message>
        <source>Checker: %1</source>
        <translation>复核：%1</translation>
    </message>
    <message>
        <source>Posted: %1</source>
        <translation>记账：%1</translation>
    </message>
    <message>
        <source>Attachments: %1</source>
        <translation>附单据数：%1</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>文件 %1 写不了：%2</translation>
    </message>
    <message>
        <source>Voucher %1</source>
        <translation>凭证 %1</translation>
    </message>
</context>
<context>
    <name>Vouchers</name>
    <message>
        <source>Red-letter reversal</source>
        <translation>红字冲销</translation>
    </message>
    <message>
        <source>Blue correction</source>
        <translation>蓝字更正</translation>
    </message>
    <message>
        <source>Manual adjustment</source>
        <translation>手工调账</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>There is no voucher %1.</source>
        <translation>没有凭证 %1。</translation>
    </message>
    <message>
        <source>“%1” is not a key of a page of vouchers.</source>
        <translation>“%1”不是凭证页的键。</translation>
    </message>
    <message>
        <source>Use the key that the page before gave.</source>
        <translation>请用上一页给出的键。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>商户</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关账</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付库</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refund to card</source>
        <translation>退款至银行卡</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>提现</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>拒付</translation>
    </message>
    <message>
        <source>Profit share</source>
        <translation>分账</translation>
    </message>
    <message>
        <source>Merchant payout returned</source>
        <translation>商户出款退回</translation>
    </message>
    <message>
        <source>Withdrawal returned</source>
        <translation>提现退回</translation>
    </message>
    <message>
        <source>Bank shortage</source>
        <translation>银行短款</translation>
    </message>
    <message>
        <source>Blue correction</source>
        <translation>蓝字更正</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Paying</source>
        <translation>支付中</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Payment from balance</source>
        <translation>余额支付</translation>
    </message>
    <message>
        <source>Fast payment by card</source>
        <translation>快捷支付</translation>
    </message>
    <message>
        <source>Refund to balance</source>
        <translation>退款至余额</translation>
    </message>
    <message>
        <source>Transfer between users</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Withdrawal submitted</source>
        <translation>提现申请</translation>
    </message>
    <message>
        <source>Withdrawal debited by the bank</source>
        <translation>提现出账</translation>
    </message>
    <message>
        <source>Channel settlement</source>
        <translation>渠道清算到账</translation>
    </message>
    <message>
        <source>Fees swept to own funds</source>
        <translation>手续费划转</translation>
    </message>
    <message>
        <source>Channel fee withheld</source>
        <translation>渠道手续费</translation>
    </message>
    <message>
        <source>Bank charges</source>
        <translation>账户管理费</translation>
    </message>
    <message>
        <source>Interest on the reserve</source>
        <translation>备付金利息</translation>
    </message>
    <message>
        <source>Merchant payout submitted</source>
        <translation>商户出款申请</translation>
    </message>
    <message>
        <source>Refunds debited by the bank</source>
        <translation>退款出账</translation>
    </message>
    <message>
        <source>Chargeback advanced by us</source>
        <translation>拒付垫付</translation>
    </message>
    <message>
        <source>Channel fee billed</source>
        <translation>渠道手续费账单</translation>
    </message>
    <message>
        <source>Reserve refilled from own funds</source>
        <translation>自有资金补足备付金</translation>
    </message>
    <message>
        <source>Bank surplus</source>
        <translation>银行长款</translation>
    </message>
    <message>
        <source>Manual voucher</source>
        <translation>手工凭证</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Red-letter reversal</source>
        <translation>红字冲销</translation>
    </message>
</context>
<context>
    <name>WorkCalendar</name>
    <message>
        <source>No notice of holidays for %1 is known.</source>
        <translation>没有 %1 年的放假通知。</translation>
    </message>
    <message>
        <source>Load the calendar of that year once it is published.</source>
        <translation>该年的放假安排公布后，请载入其日历。</translation>
    </message>
    <message>
        <source>The file is no calendar: it needs a JSON object with a year.</source>
        <translation>该文件不是日历：需要带有年份（year）的 JSON 对象。</translation>
    </message>
    <message>
        <source>The calendar names no published notice.</source>
        <translation>日历中没有注明已公布的通知。</translation>
    </message>
    <message>
        <source>Day %1 of the calendar is not in order.</source>
        <translation>日历中的第 %1 天有误。</translation>
    </message>
    <message>
        <source>The calendar has fewer days off than any year has had.</source>
        <translation>日历中的放假天数少于以往任何一年。</translation>
    </message>
    <message>
        <source>A deadline needs a beginning and a number of working days from 0.</source>
        <translation>计算期限需要起始时刻和不小于 0 的工作日数。</translation>
    </message>
    <message>
        <source>A pause needs a beginning and a later end.</source>
        <translation>暂停需要起始时刻和其后的结束时刻。</translation>
    </message>
</context>
<context>
    <name>zf::AccountPage</name>
    <message>
        <source>Go to date</source>
        <translation>跳到日期</translation>
    </message>
    <message>
        <source>First (Home)</source>
        <translation>最前 (Home)</translation>
    </message>
    <message>
        <source>Last (End)</source>
        <translation>最后 (End)</translation>
    </message>
    <message>
        <source>Date to go to</source>
        <translation>要跳到的日期</translation>
    </message>
    <message>
        <source>This account has no entry in the period.</source>
        <translation>该账户在本期没有流水。</translation>
    </message>
    <message>
        <source>This account has no entry.</source>
        <translation>该账户没有流水。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>开户</translation>
    </message>
    <message>
        <source>Book balance (credit)</source>
        <translation>账面余额（贷）</translation>
    </message>
    <message>
        <source>Book balance (debit)</source>
        <translation>账面余额（借）</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Available to the customer</source>
        <translation>客户可用</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变动</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Turnover and closing</source>
        <translation>发生额与期末</translation>
    </message>
</context>
<context>
    <name>zf::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>No account has an entry or a balance here.</source>
        <translation>这里没有账户有流水或余额。</translation>
    </message>
    <message>
        <source>There is no account.</source>
        <translation>没有账户。</translation>
    </message>
    <message>
        <source>No account matches the filter.</source>
        <translation>没有账户符合筛选。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <extracomment>%n accounts add up to this row</extracomment>
        <translation>
            <numerusform>%n 个账户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>zf::BalanceChart</name>
    <message numerus="yes">
        <source>Balance over %n days</source>
        <translation>
            <numerusform>近 %n 日余额</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Balance %2 %3</source>
        <translation>%1
余额 %2 %3</translation>
    </message>
</context>
<context>
    <name>zf::BinPage</name>
    <message numerus="yes">
        <source>At most %n number(s) at a time are looked up; nothing was kept.</source>
        <translation>
            <numerusform>一次最多查询 %n 个卡号；未保留任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 读不出来：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 写不了：%2。</translation>
    </message>
    <message>
        <source>The bank shows from the sixth digit on.</source>
        <translation>输入到第六位即可看到银行。</translation>
    </message>
    <message>
        <source>A card has 19 digits at most.</source>
        <translation>卡号最多 19 位。</translation>
    </message>
    <message>
        <source>A card number has digits only.</source>
        <translation>卡号只有数字。</translation>
    </message>
    <message>
        <source>Masked as you type; never stored or copied. Esc wipes it.</source>
        <translation>输入即掩码，不保存、不复制。按 Esc 清除。</translation>
    </message>
    <message>
        <source>Card &amp;number</source>
        <translation>卡号(&amp;N)</translation>
    </message>
    <message>
        <source>six digits or more</source>
        <translation>六位或以上</translation>
    </message>
    <message>
        <source>Card number, masked</source>
        <translation>卡号（掩码）</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>粘贴列表</translation>
    </message>
    <message>
        <source>Looks up the numbers on the clipboard, one a line</source>
        <translation>查询剪贴板中的卡号，每行一个</translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation>打开列表…</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>导出列表…</translation>
    </message>
    <message>
        <source>Sources, in the order in which they are asked</source>
        <translation>来源（按查询顺序）</translation>
    </message>
    <message>
        <source>What the sources say</source>
        <translation>各来源的说法</translation>
    </message>
    <message>
        <source>Other prefixes of the bank</source>
        <translation>该行其他卡 BIN</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>No source says anything of this number.</source>
        <translation>没有来源收录此卡号。</translation>
    </message>
    <message>
        <source>No bank is found, or it has no other prefix.</source>
        <translation>未找到银行，或该行没有其他卡 BIN。</translation>
    </message>
    <message>
        <source>No list is open: copy numbers, one a line, and press “Paste a list”.</source>
        <translation>未打开列表：复制卡号（每行一个），然后按“粘贴列表”。</translation>
    </message>
    <message>
        <source>There is no source.</source>
        <translation>没有来源。</translation>
    </message>
    <message>
        <source>Nothing to count.</source>
        <translation>没有可统计的内容。</translation>
    </message>
    <message>
        <source>Card BIN</source>
        <translation>卡 BIN</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) say otherwise</source>
        <translation>
            <numerusform>%n 个来源说法不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Card type</source>
        <translation>卡种</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>卡组织</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>银行代码</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>卡 BIN</translation>
    </message>
    <message>
        <source>Card&apos;s digits</source>
        <translation>卡号位数</translation>
    </message>
    <message>
        <source>Digits given</source>
        <translation>已输入位数</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation>校验位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Open a list of card numbers, one a line</source>
        <translation>打开卡号列表（每行一个）</translation>
    </message>
    <message>
        <source>Export the masked list</source>
        <translation>导出掩码列表</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n masked number(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 个掩码卡号写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in the list</source>
        <translation>
            <numerusform>列表中 %n 个卡号</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::Breadcrumbs</name>
    <message>
        <source>Back to %1</source>
        <translation>返回 %1</translation>
    </message>
</context>
<context>
    <name>zf::CardPicture</name>
    <message>
        <source>Card picture: no bank</source>
        <translation>卡面示意：无银行</translation>
    </message>
    <message>
        <source>Card picture: %1, %2, %3</source>
        <translation>卡面示意：%1，%2，%3</translation>
    </message>
    <message>
        <source>Bank not named</source>
        <translation>未注明银行</translation>
    </message>
    <message>
        <source>Several banks</source>
        <translation>多家银行</translation>
    </message>
    <message>
        <source>No bank yet</source>
        <translation>尚无银行</translation>
    </message>
</context>
<context>
    <name>zf::ChangesPage</name>
    <message>
        <source>Open accounting date</source>
        <translation>当前会计日期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>two dates</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation>起(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>止(&amp;U)</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Nothing was posted between the two moments that touches these dates.</source>
        <translation>两个时刻之间没有涉及这些日期的过账。</translation>
    </message>
    <message>
        <source>No voucher was posted in between.</source>
        <translation>期间没有凭证过账。</translation>
    </message>
    <message>
        <source>Vouchers posted in between</source>
        <translation>期间过账的凭证</translation>
    </message>
    <message>
        <source>Vouchers posted in between: %1, %2</source>
        <translation>期间过账的凭证：%1，%2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变动</translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s) changed</source>
        <translation>
            <numerusform>%n 个科目有变动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::Chart</name>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>图片 %1 无法写入。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space.</source>
        <translation>请检查文件夹的权限和剩余空间。</translation>
    </message>
    <message>
        <source>Save the chart as a picture…</source>
        <translation>把图表存为图片…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>The chart could not be printed.</source>
        <translation>图表打印失败。</translation>
    </message>
    <message>
        <source>Check the printer.</source>
        <translation>请检查打印机。</translation>
    </message>
</context>
<context>
    <name>zf::CheatSheet</name>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Command palette; paste a number to open it</source>
        <translation>命令面板；粘贴号码即可打开</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>各栏目</translation>
    </message>
    <message>
        <source>Drill into the current cell</source>
        <translation>下钻当前单元格</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>后退与前进</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Stop the query, then leave the field</source>
        <translation>停止查询，再离开输入框</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Details of the current row</source>
        <translation>当前行详情</translation>
    </message>
    <message>
        <source>Copy rows as plain text</source>
        <translation>以纯文本复制各行</translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <translation>打印为 PDF</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>本快捷键表</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zf::ClearingPage</name>
    <message>
        <source>Only days with a residual</source>
        <translation>仅看有差额的清算日</translation>
    </message>
    <message>
        <source>Settlement days</source>
        <translation>清算日</translation>
    </message>
    <message>
        <source>Uncleared items</source>
        <translation>未清算明细</translation>
    </message>
    <message>
        <source>Every settlement day that is due nets to zero.</source>
        <translation>已到期的清算日差额均为零。</translation>
    </message>
    <message>
        <source>No clearing account has moved, nor has one a balance.</source>
        <translation>清算账户没有发生额，也没有余额。</translation>
    </message>
    <message>
        <source>Channel clearing</source>
        <translation>渠道清算</translation>
    </message>
    <message>
        <source>Every channel&apos;s settlement days net to zero as far as they are due.</source>
        <translation>各渠道已到期的清算日差额均为零。</translation>
    </message>
    <message numerus="yes">
        <source>%n settlement day(s) do not net to zero: %1; the oldest is %2 days old.</source>
        <extracomment>%1 is a list of amounts, %2 a number of days</extracomment>
        <translation>
            <numerusform>%n 个清算日差额不为零：%1；最早的已 %2 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>The settlement of this day is still to come.</source>
        <translation>该日清算款尚未到账，未到期。</translation>
    </message>
    <message>
        <source>This day is settled: nothing is uncleared.</source>
        <translation>该日已清算完毕，没有未清算明细。</translation>
    </message>
    <message>
        <source>Uncleared items of %1 (Enter opens the order)</source>
        <extracomment>%1 is a channel, currency and date</extracomment>
        <translation>%1 未清算明细（回车打开订单）</translation>
    </message>
    <message>
        <source>The channel&apos;s files name every order of this day: the difference is in the settlement itself or in a voucher without an order.</source>
        <translation>渠道清算文件包含该日全部订单：差额在清算款本身，或来自没有订单的凭证。</translation>
    </message>
    <message>
        <source>There is no clearing file of the channel for this day, so that its orders cannot be told apart. Enter on the day opens its clearing account.</source>
        <translation>没有该日的渠道清算文件，无法逐笔区分订单。在清算日上按回车可打开清算账户。</translation>
    </message>
    <message>
        <source>Uncleared items of %1; they leave %2 of the residual unexplained</source>
        <extracomment>%1 is a channel, currency and date, %2 an amount</extracomment>
        <translation>%1 未清算明细；差额中尚有 %2 无法解释</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::ClearingQuestion</name>
    <message>
        <source>This connection has no payment database, which knows the channels.</source>
        <translation>该连接没有支付库，渠道信息在支付库中。</translation>
    </message>
</context>
<context>
    <name>zf::Composer</name>
    <message>
        <source>There is no page named %1. The pages are: %2.</source>
        <translation>没有名为 %1 的页面。页面有：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Starting the sandbox</source>
        <translation>正在启动沙箱</translation>
    </message>
    <message>
        <source>No pictures: %1</source>
        <translation>没有图片：%1</translation>
    </message>
</context>
<context>
    <name>zf::DayChart</name>
    <message numerus="yes">
        <source>%1 · %n day(s) · Esc clears</source>
        <extracomment>%1 is a range of dates</extracomment>
        <translation>
            <numerusform>%1 · %n 天 · Esc 取消</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the brushed days</source>
        <translation>取消所选日期</translation>
    </message>
</context>
<context>
    <name>zf::DeviationsPage</name>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Only subjects with outliers</source>
        <translation>仅看有异常的科目</translation>
    </message>
    <message>
        <source>Subjects with a day at least 3.5 spreads from their usual turnover</source>
        <translation>至少有一天的发生额偏离常态 3.5 倍离差以上的科目</translation>
    </message>
    <message>
        <source>Deviations by day</source>
        <translation>按日偏差</translation>
    </message>
    <message>
        <source>No subject has an outlier in these days.</source>
        <translation>这些天内没有科目出现异常。</translation>
    </message>
    <message>
        <source>No subject had business in these days.</source>
        <translation>这些天内没有科目发生业务。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlier(s)</source>
        <translation>
            <numerusform>%n 个异常</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::EnvironmentBand</name>
    <message>
        <source>PRODUCTION</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation>预发</translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO 演示</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>local socket</source>
        <translation>本地套接字</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
</context>
<context>
    <name>zf::FactSheet</name>
    <message>
        <source>%1 %2, open</source>
        <translation>打开 %1 %2</translation>
    </message>
</context>
<context>
    <name>zf::FilterLine</name>
    <message>
        <source>Filter, then Enter: %1</source>
        <translation>筛选，按回车：%1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
</context>
<context>
    <name>zf::GuiOptions</name>
    <message>
        <source>What is meant by &quot;%1&quot;? The program takes options only.</source>
        <translation>“%1”是什么意思？程序只接受选项。</translation>
    </message>
    <message>
        <source>--sandbox and --profile exclude each other.</source>
        <translation>--sandbox 和 --profile 不能同时用。</translation>
    </message>
    <message>
        <source>--page goes with --screenshot only.</source>
        <translation>--page 只能与 --screenshot 一起用。</translation>
    </message>
    <message>
        <source>--traffic takes a number of events a second, not &quot;%1&quot;.</source>
        <translation>--traffic 要每秒笔数，而不是“%1”。</translation>
    </message>
    <message>
        <source>--lang takes zh_CN or en, not &quot;%1&quot;.</source>
        <translation>--lang 要 zh_CN 或 en，而不是“%1”。</translation>
    </message>
    <message>
        <source>--theme takes light or dark, not &quot;%1&quot;.</source>
        <translation>--theme 要 light 或 dark，而不是“%1”。</translation>
    </message>
    <message>
        <source>--density takes compact, default or comfortable, not &quot;%1&quot;.</source>
        <translation>--density 要 compact、default 或 comfortable，而不是“%1”。</translation>
    </message>
    <message>
        <source>zhangfang --help lists the options.</source>
        <translation>选项见 zhangfang --help。</translation>
    </message>
    <message>
        <source>Payment operations console.</source>
        <translation>支付运营控制台。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示这段帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Open the sandbox: a private database with sample data.</source>
        <translation>打开沙箱：带样例数据的私有数据库。</translation>
    </message>
    <message>
        <source>How much the sandbox holds: small, 1m or 30m.</source>
        <translation>沙箱的规模：small、1m 或 30m。</translation>
    </message>
    <message>
        <source>Business events a second that the sandbox posts.</source>
        <translation>沙箱每秒记账的业务笔数。</translation>
    </message>
    <message>
        <source>Open the connection saved under this name.</source>
        <translation>打开以此名称保存的连接。</translation>
    </message>
    <message>
        <source>Save pictures of the pages into this directory and exit.</source>
        <translation>把各页面的图片存入此目录后退出。</translation>
    </message>
    <message>
        <source>With --screenshot: only this page.</source>
        <translation>与 --screenshot 合用：只要这个页面。</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light 或 dark。</translation>
    </message>
    <message>
        <source>zh_CN or en.</source>
        <translation>zh_CN 或 en。</translation>
    </message>
    <message>
        <source>compact, default or comfortable.</source>
        <translation>compact、default 或 comfortable。</translation>
    </message>
</context>
<context>
    <name>zf::HeatChart</name>
    <message>
        <source>7 below usual</source>
        <extracomment>of a deviation, in multiples of the usual spread</extracomment>
        <translation>低于常态 7</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>常态</translation>
    </message>
    <message>
        <source>7 spreads above usual</source>
        <translation>高于常态 7 倍离差</translation>
    </message>
    <message>
        <source>no business</source>
        <translation>无业务</translation>
    </message>
    <message>
        <source>too few days to judge</source>
        <translation>天数不足，不判断</translation>
    </message>
    <message>
        <source>Deviations of %1 subjects over %2 days</source>
        <translation>%1 个科目 %2 天的偏差</translation>
    </message>
    <message>
        <source>No business</source>
        <translation>无业务</translation>
    </message>
    <message>
        <source>Turnover %1; too few days with business to say what is usual</source>
        <translation>发生额 %1；有业务的天数太少，无法判断常态</translation>
    </message>
    <message>
        <source>Usual of Saturdays and Sundays %1, spread %2</source>
        <translation>周六、周日常态 %1，离差 %2</translation>
    </message>
    <message>
        <source>Usual of Mondays to Fridays %1, spread %2</source>
        <translation>周一至周五常态 %1，离差 %2</translation>
    </message>
    <message>
        <source>Turnover %1</source>
        <translation>发生额 %1</translation>
    </message>
    <message>
        <source>%1 spreads from usual</source>
        <translation>偏离常态 %1 倍离差</translation>
    </message>
</context>
<context>
    <name>zf::LedgerDelegate</name>
    <message>
        <source>No value (NULL)</source>
        <translation>没有值（NULL）</translation>
    </message>
</context>
<context>
    <name>zf::LedgerView</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy rows with titles</source>
        <translation>连标题复制行</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>合计</translation>
    </message>
    <message numerus="yes">
        <source>%n rows selected</source>
        <translation>
            <numerusform>选中 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::LiveBadge</name>
    <message>
        <source>binary log</source>
        <translation>二进制日志</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>数据馈送</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>every 5 s</source>
        <translation>每 5 秒重算</translation>
    </message>
    <message>
        <source>Follows the server&apos;s binary log: every committed voucher, in the order of the commits.</source>
        <translation>跟踪服务器的二进制日志：每张提交的凭证，按提交的先后。</translation>
    </message>
    <message>
        <source>Follows the feed service, which reads the server&apos;s binary log for all consoles.</source>
        <translation>跟踪馈送服务，由它为所有控制台读取服务器的二进制日志。</translation>
    </message>
    <message>
        <source>Asks for new entries five times a second: this account may not read the binary log.</source>
        <translation>每秒五次查询新分录：此账号无权读取二进制日志。</translation>
    </message>
    <message>
        <source>Adds everything up every 5 seconds: the entries of this ledger have no growing numbers.</source>
        <translation>每 5 秒全部重算：此账套的分录没有递增的编号。</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已定格</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Live · %1 · %2 s behind</source>
        <extracomment>%1 is the source of the figures, %2 a number of seconds</extracomment>
        <translation>实时 · %1 · 落后 %2 秒</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <extracomment>%1 is the source of the figures</extracomment>
        <translation>实时 · %1</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>The figures stand still. Press to let them move again.</source>
        <translation>数字已定格，按下后继续变动。</translation>
    </message>
    <message>
        <source>Press to hold the figures still.</source>
        <translation>按下可把数字定格。</translation>
    </message>
</context>
<context>
    <name>zf::LiveFigures</name>
    <message>
        <source>The books do not balance</source>
        <translation>账不平</translation>
    </message>
    <message>
        <source>An equality of the trial balance has just been broken. The trial balance names the voucher.</source>
        <translation>试算平衡的一个等式刚刚被打破，试算平衡页会指出是哪张凭证。</translation>
    </message>
    <message>
        <source>Stored totals contradict each other</source>
        <translation>已存合计互相矛盾</translation>
    </message>
    <message>
        <source>A total that the day cut wrote is not what it should be. The trial balance names the subject and the date.</source>
        <translation>日切写入的某项合计与应有数不符。科目与日期见试算平衡表。</translation>
    </message>
    <message>
        <source>Read anew, the ledger says something else than its entries did before: %1. Entries were changed or removed.</source>
        <extracomment>%1 is a list of subjects</extracomment>
        <translation>重新读取后，账上的数与先前的分录不符：%1。有分录被改动或删除。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Entries into a closed day</source>
        <translation>已日结日期有新分录</translation>
    </message>
    <message>
        <source>A voucher went into a day that is closed or signed: %1. The trial balance names the voucher.</source>
        <extracomment>%1 is a date, or several</extracomment>
        <translation>有凭证记入已日结或已签字的日期：%1。试算平衡表已指明该凭证。</translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s) went into a closed or signed day: %1.</source>
        <translation>
            <numerusform>%n 笔凭证记入已日结或已签字的日期：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::MainWindow</name>
    <message>
        <source>%1 was not found. Searched: %2.</source>
        <translation>没有找到 %1。查找过：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no page named %1.</source>
        <translation>没有名为 %1 的页面。</translation>
    </message>
    <message>
        <source>Zhangfang</source>
        <translation>账房</translation>
    </message>
    <message>
        <source>%1 — %2 — Zhangfang</source>
        <translation>%1 — %2 — 账房</translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <translation>打印为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Stop the query</source>
        <translation>停止查询</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Lower rows</source>
        <translation>减小行高</translation>
    </message>
    <message>
        <source>Higher rows</source>
        <translation>增大行高</translation>
    </message>
    <message>
        <source>Default row height</source>
        <translation>默认行高</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>状态栏</translation>
    </message>
    <message>
        <source>Change connection</source>
        <translation>更换连接</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Accounts of the subject</source>
        <translation>该科目的账户</translation>
    </message>
    <message>
        <source>This computer has no printer. Save a PDF instead: Ctrl+P.</source>
        <translation>此计算机没有打印机。请改为保存 PDF：Ctrl+P。</translation>
    </message>
    <message>
        <source>Sent to the printer %1.</source>
        <translation>已发送到打印机 %1。</translation>
    </message>
    <message>
        <source>Print on paper</source>
        <translation>打印到纸上</translation>
    </message>
</context>
<context>
    <name>zf::MessageBand</name>
    <message>
        <source>%1 (SQLSTATE %2)</source>
        <translation>%1（SQLSTATE %2）</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>zf::NumberOpener</name>
    <message>
        <source>vouchers</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>zf::OrderPage</name>
    <message>
        <source>Vouchers of this order</source>
        <translation>该订单的凭证</translation>
    </message>
    <message>
        <source>Log lines, in time order (Enter opens the whole trace)</source>
        <translation>日志，按时间排列（回车打开全部日志）</translation>
    </message>
    <message>
        <source>This order made no voucher.</source>
        <translation>该订单没有凭证。</translation>
    </message>
    <message>
        <source>There is no log line for this order.</source>
        <translation>该订单没有日志。</translation>
    </message>
    <message>
        <source>Type or paste an order number into the box above (Ctrl+K).</source>
        <translation>请把订单号输入或粘贴到上方的框里 (Ctrl+K)。</translation>
    </message>
    <message>
        <source>Orders and log lines are unavailable: the profile “%1” names no payment database.</source>
        <translation>订单和日志不可用：连接配置“%1”没有支付库。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>商户</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Payer&apos;s account</source>
        <translation>付款账户</translation>
    </message>
    <message>
        <source>Payee&apos;s account</source>
        <translation>收款账户</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Accounting date</source>
        <translation>会计日期</translation>
    </message>
    <message>
        <source>Merchant&apos;s order</source>
        <translation>商户订单号</translation>
    </message>
    <message>
        <source>Channel&apos;s trade</source>
        <translation>渠道流水号</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message numerus="yes">
        <source>%n log line(s)</source>
        <translation>
            <numerusform>%n 行日志</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::OverviewPage</name>
    <message>
        <source>open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>being cut</source>
        <translation>日切中</translation>
    </message>
    <message>
        <source>drained</source>
        <translation>已排空</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关账</translation>
    </message>
    <message>
        <source>Open accounting date</source>
        <translation>当前会计日期</translation>
    </message>
    <message>
        <source>Day cut</source>
        <translation>日切</translation>
    </message>
    <message>
        <source>Tie-outs</source>
        <translation>勾稽核对</translation>
    </message>
    <message>
        <source>Vouchers posted a second</source>
        <translation>每秒过账凭证数</translation>
    </message>
    <message>
        <source>Equalities of each book and currency, mirrors and reserve identity</source>
        <translation>各账套各币种的等式、往来镜像与备付金恒等式</translation>
    </message>
    <message>
        <source>There is no opening balance and no entry in this period.</source>
        <translation>本期没有期初余额，也没有分录。</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>分录</translation>
    </message>
    <message>
        <source>Vouchers a second, last 10 s</source>
        <translation>近 10 秒平均每秒凭证数</translation>
    </message>
    <message>
        <source>In balance since</source>
        <translation>平衡始于</translation>
    </message>
    <message>
        <source>Out of balance since</source>
        <translation>不平始于</translation>
    </message>
    <message>
        <source>Last closed</source>
        <translation>最近关账日</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>关账人</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>最近运行</translation>
    </message>
    <message>
        <source>none since sign-in</source>
        <translation>登录后尚未运行</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>%1 of %2 checks</source>
        <translation>%2 项中的 %1 项</translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation>试算平衡</translation>
    </message>
    <message>
        <source>Channel clearing</source>
        <translation>渠道清算</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>审核队列</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>清算差额</translation>
    </message>
    <message>
        <source>no payment database in this connection</source>
        <translation>该连接没有支付库</translation>
    </message>
    <message>
        <source>not in this payment database</source>
        <translation>该支付库中没有</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Days with a residual</source>
        <translation>有差额的清算日</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>清算差额</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>no desk database in this connection</source>
        <translation>该连接没有工作台库</translation>
    </message>
    <message>
        <source>not in this desk database</source>
        <translation>该工作台库中没有</translation>
    </message>
    <message>
        <source>not open to this account</source>
        <translation>该账号无权查看</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>最近到期</translation>
    </message>
</context>
<context>
    <name>zf::PageArguments</name>
    <message>
        <source>Stopped before the answer had come. F5 asks again.</source>
        <translation>回答到达之前已停止。按 F5 重新查询。</translation>
    </message>
</context>
<context>
    <name>zf::PageWidget</name>
    <message>
        <source>This page cannot be printed.</source>
        <translation>本页不能打印。</translation>
    </message>
    <message>
        <source>Open a voucher and print that, or copy the rows.</source>
        <translation>请打开凭证打印，或复制各行。</translation>
    </message>
</context>
<context>
    <name>zf::Palette</name>
    <message>
        <source>Open number %1</source>
        <translation>打开号码 %1</translation>
    </message>
    <message>
        <source>Order, voucher, account or log</source>
        <translation>订单、凭证、账户或日志</translation>
    </message>
    <message>
        <source>Page, subject, command, or any order, voucher or account number</source>
        <translation>页面、科目、命令，或任意订单、凭证、账户号码</translation>
    </message>
    <message>
        <source>Go to or run a command</source>
        <translation>前往或执行命令</translation>
    </message>
</context>
<context>
    <name>zf::PasswordPrompt</name>
    <message>
        <source>No password was given.</source>
        <translation>没有给出密码。</translation>
    </message>
    <message>
        <source>Choose the connection again to enter it.</source>
        <translation>请重新选择连接来输入。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Keep it in the system keychain</source>
        <translation>存入系统钥匙串</translation>
    </message>
    <message>
        <source>Password of %1 for %2</source>
        <translation>%2 的 %1 的密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>zf::PeriodPicker</name>
    <message>
        <source>Any date</source>
        <translation>不限日期</translation>
    </message>
    <message>
        <source>Open date</source>
        <translation>未关账日</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一日</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>From accounting date</source>
        <translation>起始会计日期</translation>
    </message>
    <message>
        <source>To accounting date</source>
        <translation>截止会计日期</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>上一期</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>下一期</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>zf::RateChart</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 秒</translation>
    </message>
    <message>
        <source>Vouchers posted in the last second: %1</source>
        <translation>最近一秒过账凭证：%1</translation>
    </message>
    <message>
        <source>%1 s ago: %2 vouchers</source>
        <extracomment>%1 is a number of seconds, %2 of vouchers</extracomment>
        <translation>%1 秒前：%2 张凭证</translation>
    </message>
</context>
<context>
    <name>zf::Screenshooter</name>
    <message>
        <source>Nothing came for %1 s while: %2</source>
        <translation>%1 秒内没有结果，当时在：%2</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>目录 %1 建不了。</translation>
    </message>
    <message>
        <source>asking for the trial balance</source>
        <translation>查询试算平衡表</translation>
    </message>
    <message>
        <source>looking for an account with movement</source>
        <translation>寻找有流水的账户</translation>
    </message>
    <message>
        <source>reading an account&apos;s journal</source>
        <translation>读取账户流水</translation>
    </message>
    <message>
        <source>looking for a voucher with an order</source>
        <translation>寻找有订单的凭证</translation>
    </message>
    <message>
        <source>waiting for the page %1</source>
        <translation>等待页面 %1</translation>
    </message>
    <message>
        <source>The page %1 did not open.</source>
        <translation>页面 %1 没有打开。</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>图片 %1 写不了。</translation>
    </message>
    <message>
        <source>looking for a signed day</source>
        <translation>正在查找已签署的日期</translation>
    </message>
</context>
<context>
    <name>zf::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Negative amounts</source>
        <translation>负数金额</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Compact (22 px)</source>
        <translation>紧凑 (22 px)</translation>
    </message>
    <message>
        <source>Default (24 px)</source>
        <translation>默认 (24 px)</translation>
    </message>
    <message>
        <source>Comfortable (30 px)</source>
        <translation>宽松 (30 px)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>zf::SignoffBand</name>
    <message>
        <source>Sign-off is unavailable: the profile “%1” names no desk database.</source>
        <translation>签字功能不可用：连接“%1”未配置 desk 库。</translation>
    </message>
    <message>
        <source>%1 is closed and not signed off.</source>
        <translation>%1 已日结，尚未签字。</translation>
    </message>
    <message>
        <source>Signed by %1 on %2.</source>
        <extracomment>%1 is a database account, %2 a time</extracomment>
        <translation>%1 于 %2 签字。</translation>
    </message>
    <message>
        <source>%1 The figures that desk keeps of it are not those of its hash.</source>
        <translation>%1 desk 保存的数字与签字哈希不符。</translation>
    </message>
    <message numerus="yes">
        <source>%1 The day differs from what was signed: %n figure(s).</source>
        <extracomment>%1 is the sentence &quot;Signed by … on ….&quot;</extracomment>
        <translation>
            <numerusform>%1 该日与签字内容不一致：%n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the signature</source>
        <translation>查看签字</translation>
    </message>
    <message>
        <source>Show what differs</source>
        <translation>查看差异</translation>
    </message>
    <message>
        <source>Sign off anew…</source>
        <translation>重新签字…</translation>
    </message>
    <message>
        <source>Sign off this day…</source>
        <translation>对本日签字…</translation>
    </message>
</context>
<context>
    <name>zf::SignoffDialog</name>
    <message>
        <source>Sign off %1</source>
        <translation>签字确认 %1</translation>
    </message>
    <message>
        <source>%1 signs that these are the figures of %2: vouchers %3, entries %4. They are kept with their hash; whatever changes in this day later is shown as differing from them.</source>
        <extracomment>%1 is a database account, %2 a date, %3 and %4 are counts</extracomment>
        <translation>%1 签字确认以下为 %2 的数字：凭证 %3 笔，分录 %4 笔。数字连同哈希一并保存；此后该日的任何变动都会显示为与签字不一致。</translation>
    </message>
    <message>
        <source>&amp;Reason for signing anew (revision %1 was signed by %2):</source>
        <translation>重新签字的原因（第 %1 版由 %2 签字）(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Note (optional):</source>
        <translation>备注（可选）(&amp;N)：</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>zf::SignoffPage</name>
    <message>
        <source>What differs from what was signed</source>
        <translation>与签字内容的差异</translation>
    </message>
    <message>
        <source>Vouchers that explain it</source>
        <translation>可解释差异的凭证</translation>
    </message>
    <message>
        <source>Sign-off %1</source>
        <translation>签字 %1</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字时间</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Vouchers signed</source>
        <translation>签字时凭证数</translation>
    </message>
    <message>
        <source>Vouchers now</source>
        <translation>现有凭证数</translation>
    </message>
    <message>
        <source>Entries signed</source>
        <translation>签字时分录数</translation>
    </message>
    <message>
        <source>Entries now</source>
        <translation>现有分录数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Every figure is as it was signed.</source>
        <translation>各项数字均与签字时一致。</translation>
    </message>
    <message>
        <source>Nothing is signed of this date.</source>
        <translation>该日期没有签字。</translation>
    </message>
    <message>
        <source>No voucher came after the signature, and no entry disagrees with its journal line.</source>
        <translation>签字之后没有新凭证，也没有分录与流水不一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n 项差异</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::StatusStrip</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected · RTT %1 ms</source>
        <translation>已连接 · RTT %1 ms</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>自 %1 起离线</translation>
    </message>
    <message>
        <source>Data of %1, offline</source>
        <translation>数据 %1，离线</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>数据 %1</translation>
    </message>
    <message numerus="yes">
        <source>Data of %1 · %n s ago</source>
        <translation>
            <numerusform>数据 %1 · %n 秒前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data of %1 · %n min ago</source>
        <translation>
            <numerusform>数据 %1 · %n 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在查询服务器…</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>zf::SumCheck</name>
    <message>
        <source>%1: adding up the rows …</source>
        <translation>%1：正在合计各行…</translation>
    </message>
    <message>
        <source>✓ %1 of these rows: %2, equal to the cell you came from</source>
        <extracomment>%1 is a figure (&quot;Debit turnover&quot;), %2 an amount</extracomment>
        <translation>✓ 各行%1合计 %2，与来处的单元格相等</translation>
    </message>
    <message>
        <source>✗ %1 of these rows: %2, the cell you came from says %3 (difference %4)</source>
        <translation>✗ 各行%1合计 %2，来处的单元格为 %3（差额 %4）</translation>
    </message>
    <message>
        <source>The sum of the rows could not be read: %1</source>
        <translation>各行合计读不出来：%1</translation>
    </message>
</context>
<context>
    <name>zf::TieOutsPage</name>
    <message>
        <source>Run all</source>
        <translation>全部运行</translation>
    </message>
    <message>
        <source>Run selected</source>
        <translation>运行所选</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Goes on where the checks stopped</source>
        <translation>从停止处继续</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>Progress of the checks</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Findings (Enter opens the voucher, account or order)</source>
        <translation>发现的问题（回车打开凭证、账户或订单）</translation>
    </message>
    <message>
        <source>Tie-outs</source>
        <translation>勾稽核对</translation>
    </message>
    <message>
        <source>Stopped. What was compared so far is kept: Continue goes on from there.</source>
        <translation>已停止。已核对的部分保留：“继续”从此处接着运行。</translation>
    </message>
    <message>
        <source>No check has been run yet.</source>
        <translation>尚未运行任何检查。</translation>
    </message>
    <message>
        <source>Nothing has been found so far.</source>
        <translation>目前没有发现问题。</translation>
    </message>
    <message>
        <source>The checks that were run found nothing.</source>
        <translation>已运行的检查没有发现问题。</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>%1 checks (&quot;T1, T2&quot;), %2 of %3 parts of all checks</extracomment>
        <translation>%1：%2/%3</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 项发现</numerusform>
        </translation>
    </message>
    <message>
        <source>A run was interrupted at %1, in %2 with %3 % done. It can go on from there.</source>
        <extracomment>%1 a time, %2 checks (&quot;T3, T9&quot;), %3 a number</extracomment>
        <translation>%1 有一次检查在 %2 处中断，已完成 %3 %，可以从该处继续。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Run on the ledger&apos;s own server</source>
        <translation>在账务库主库上执行</translation>
    </message>
    <message>
        <source>On the ledger&apos;s own server</source>
        <translation>在账务库主库上</translation>
    </message>
    <message>
        <source>On the replica</source>
        <translation>在从库上</translation>
    </message>
    <message>
        <source>On the replica, %1 ms behind at %2</source>
        <extracomment>%1 milliseconds, %2 a time</extracomment>
        <translation>在从库上，%2 时落后 %1 毫秒</translation>
    </message>
    <message>
        <source>%1; its replication is stopped</source>
        <translation>%1；复制已停止</translation>
    </message>
</context>
<context>
    <name>zf::ToolBar</name>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Jump or run a command…</source>
        <translation>跳转或执行命令…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <translation>打印为 PDF</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>zf::TracePage</name>
    <message>
        <source>No log is chosen.</source>
        <translation>没有选择日志。</translation>
    </message>
    <message>
        <source>Log %1</source>
        <translation>日志 %1</translation>
    </message>
    <message>
        <source>Text of the current line</source>
        <translation>当前行全文</translation>
    </message>
    <message>
        <source>There is no log line with this number.</source>
        <translation>没有这个日志号的日志。</translation>
    </message>
    <message>
        <source>Log lines are unavailable: the profile “%1” names no payment database.</source>
        <translation>日志不可用：连接配置“%1”没有支付库。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n line(s) are shown; there may be more.</source>
        <translation>
            <numerusform>只显示前 %n 行；后面可能还有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log line(s)</source>
        <translation>
            <numerusform>%n 行日志</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::TrialBalancePage</name>
    <message>
        <source>Book</source>
        <translation>账套</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation>一级</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>全部级次</translation>
    </message>
    <message>
        <source>No subject has a balance or an entry in this period.</source>
        <translation>本期没有科目有余额或分录。</translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation>试算平衡</translation>
    </message>
    <message>
        <source>All books</source>
        <translation>全部账套</translation>
    </message>
    <message>
        <source>All currencies</source>
        <translation>全部币种</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide zero balances</source>
        <translation>隐藏零余额</translation>
    </message>
    <message>
        <source>Hides subjects whose closing balance is zero. Totals stay the same.</source>
        <translation>隐藏期末余额为零的科目。合计不变。</translation>
    </message>
    <message>
        <source>Levels 1 to %1</source>
        <translation>1 到 %1 级</translation>
    </message>
    <message>
        <source>Daily turnover of %1, %2</source>
        <extracomment>%1 is a subject&apos;s code and name, %2 a currency</extracomment>
        <translation>%1 的日发生额，%2</translation>
    </message>
    <message>
        <source>Deviations by day</source>
        <translation>按日偏差</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Which subjects moved unlike themselves, day by day (%1)</source>
        <translation>逐日查看哪些科目的发生额偏离自身常态（%1）</translation>
    </message>
    <message>
        <source>What changed since…</source>
        <translation>变动比较…</translation>
    </message>
</context>
<context>
    <name>zf::TurnoverChart</name>
    <message numerus="yes">
        <source>Daily turnover, %n days</source>
        <translation>
            <numerusform>近 %n 日发生额</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Debit %2 %4
Credit %3 %4</source>
        <translation>%1
借方 %2 %4
贷方 %3 %4</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
</context>
<context>
    <name>zf::VerdictPanel</name>
    <message>
        <source>There is no opening balance and no entry in this period.</source>
        <translation>本期没有期初余额，也没有分录。</translation>
    </message>
    <message>
        <source>Mirrors and reserve identity hold.</source>
        <translation>镜像科目和备付金恒等式都成立。</translation>
    </message>
    <message>
        <source>The %1 of %2 differs by %3.</source>
        <extracomment>%1 is &quot;opening&quot;, &quot;period&quot; or &quot;closing&quot;, %2 a book, %3 an amount with its currency</extracomment>
        <translation>%2的%1相差 %3。</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>%1 does not hold: %2 and %3 differ by %4.</source>
        <translation>%1 不成立：%2与%3相差 %4。</translation>
    </message>
    <message>
        <source>Provisional: a day in or before this period is not closed.</source>
        <translation>暂定：本期或之前有日期未关账。</translation>
    </message>
    <message numerus="yes">
        <source>Unbalanced vouchers: %n</source>
        <translation>
            <numerusform>不平的凭证：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation>查看依据</translation>
    </message>
    <message>
        <source>Hide the evidence</source>
        <translation>收起依据</translation>
    </message>
    <message>
        <source>The books balance: opening, period and closing are equal in every book (%1) and currency (%2).</source>
        <extracomment>%1 and %2 are counts</extracomment>
        <translation>账平：每个账套（%1 个）、每个币种（%2 个）的期初、本期、期末借贷都相等。</translation>
    </message>
    <message numerus="yes">
        <source>%n more stored total(s) differ.</source>
        <translation>
            <numerusform>另有 %n 项已存合计不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored totals could not be compared: %1</source>
        <translation>已存合计无法核对：%1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>a button: %1 a subject, %2 a date</extracomment>
        <translation>%2 %1</translation>
    </message>
</context>
<context>
    <name>zf::VoucherPage</name>
    <message>
        <source>Accounting date</source>
        <translation>会计日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>制单</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附单据数</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Follows the red voucher</source>
        <translation>承接红字凭证</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>更正于</translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation>被冲销于</translation>
    </message>
    <message>
        <source>[R] %1</source>
        <comment>a red-letter voucher&apos;s number</comment>
        <translation>〔冲〕%1</translation>
    </message>
    <message>
        <source>This voucher does not balance: its debit and credit differ.</source>
        <translation>该凭证不平：借贷不相等。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>In capitals: %1</source>
        <translation>大写：%1</translation>
    </message>
    <message>
        <source>Posted by the rule “%1”: %2</source>
        <extracomment>%1 is a business rule&apos;s name, %2 its lines</extracomment>
        <translation>按规则“%1”记账：%2</translation>
    </message>
    <message>
        <source>This voucher has no order: vouchers of the kind “%1” do not come from one.</source>
        <translation>该凭证没有订单：“%1”类凭证不来自订单。</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>amount less fee</source>
        <translation>金额减手续费</translation>
    </message>
    <message>
        <source>channel cost</source>
        <translation>渠道成本</translation>
    </message>
    <message>
        <source>The printer did not take the voucher.</source>
        <translation>打印机没有接收这张凭证。</translation>
    </message>
    <message>
        <source>Check the printer, or save a PDF.</source>
        <translation>请检查打印机，或保存 PDF。</translation>
    </message>
</context>
<context>
    <name>zf::VouchersPage</name>
    <message>
        <source>There is no voucher in this period.</source>
        <translation>本期没有凭证。</translation>
    </message>
    <message>
        <source>No voucher matches the filter.</source>
        <translation>没有凭证符合筛选。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>凭证</translation>
    </message>
</context>
<context>
    <name>zf::WelcomePage</name>
    <message>
        <source>Zhangfang</source>
        <translation>账房</translation>
    </message>
    <message>
        <source>The ledger of a payment company, from the trial balance to the log line.</source>
        <translation>支付公司的账，从试算平衡表到日志行。</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>用样例数据试用</translation>
    </message>
    <message>
        <source>Starts a private database on this computer with a made-up payment company. It opens no network port and needs no installation.</source>
        <translation>在本机启动一个带虚构支付公司的私有数据库。不开网络端口，无需安装。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>None saved yet. Add one with: zhangfangctl profile add NAME</source>
        <translation>还没有保存的连接。添加：zhangfangctl profile add 名称</translation>
    </message>
</context>
<context>
    <name>zf::items::AccountsModel</name>
    <message>
        <source>In the period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Opening (%1)</source>
        <translation>期初（%1）</translation>
    </message>
    <message>
        <source>Closing (%1)</source>
        <translation>期末（%1）</translation>
    </message>
</context>
<context>
    <name>zf::items::BinBatchModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Card type</source>
        <translation>卡种</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>卡组织</translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation>校验位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>zf::items::BinCountsModel</name>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>卡号数</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>zf::items::BinSourcesModel</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1; licence: %2</source>
        <translation>%1；许可：%2</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未参与</translation>
    </message>
</context>
<context>
    <name>zf::items::BinStatementsModel</name>
    <message>
        <source>Prefix</source>
        <translation>卡 BIN</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Card type</source>
        <translation>卡种</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>卡组织</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Contradicts in</source>
        <translation>矛盾之处</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>银行代码</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>zf::items::ChangeVouchersModel</name>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
</context>
<context>
    <name>zf::items::ChangesModel</name>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变动前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变动后</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>凭证</translation>
    </message>
</context>
<context>
    <name>zf::items::EntriesModel</name>
    <message>
        <source>Account balance</source>
        <translation>账户余额</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变动前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变动后</translation>
    </message>
    <message>
        <source>no journal line</source>
        <translation>没有流水</translation>
    </message>
</context>
<context>
    <name>zf::items::EqualitiesModel</name>
    <message>
        <source>%1: %2 = %3</source>
        <translation>%1：%2 = %3</translation>
    </message>
    <message>
        <source>Debit less credit</source>
        <translation>借减贷</translation>
    </message>
    <message>
        <source>Equality</source>
        <translation>等式</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不等</translation>
    </message>
</context>
<context>
    <name>zf::items::ExplanationsModel</name>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>Posted after the signature</source>
        <translation>签字之后过账</translation>
    </message>
    <message>
        <source>Entries and journal lines disagree</source>
        <translation>分录与流水不一致</translation>
    </message>
</context>
<context>
    <name>zf::items::FindingsModel</name>
    <message>
        <source>Debits and credits differ</source>
        <translation>借贷不相等</translation>
    </message>
    <message>
        <source>Voucher without entries</source>
        <translation>凭证没有分录</translation>
    </message>
    <message>
        <source>Malformed voucher</source>
        <translation>凭证格式有误</translation>
    </message>
    <message>
        <source>Entry without a voucher</source>
        <translation>分录没有凭证</translation>
    </message>
    <message>
        <source>Entry without its journal line</source>
        <translation>分录缺少对应流水</translation>
    </message>
    <message>
        <source>Journal line without its entry</source>
        <translation>流水缺少对应分录</translation>
    </message>
    <message>
        <source>Journal lines missing</source>
        <translation>流水缺号</translation>
    </message>
    <message>
        <source>Line does not begin where the one before ended</source>
        <translation>前余额不等于上一条的后余额</translation>
    </message>
    <message>
        <source>Balance does not move by the amount</source>
        <translation>余额变动与发生额不符</translation>
    </message>
    <message>
        <source>Balance is not what the journal ends with</source>
        <translation>余额与最后一条流水不符</translation>
    </message>
    <message>
        <source>Journal of an account that does not exist</source>
        <translation>流水所属账户不存在</translation>
    </message>
    <message>
        <source>Accounts do not add up to the entries</source>
        <translation>账户合计与分录不符</translation>
    </message>
    <message>
        <source>Daily total is not what the entries add up to</source>
        <translation>日合计与分录不符</translation>
    </message>
    <message>
        <source>Group is not the sum of its children</source>
        <translation>上级科目与下级之和不符</translation>
    </message>
    <message>
        <source>Daily total of an unknown subject</source>
        <translation>日合计的科目不存在</translation>
    </message>
    <message>
        <source>Parent subject does not exist</source>
        <translation>上级科目不存在</translation>
    </message>
    <message>
        <source>Leaf with children</source>
        <translation>末级科目有下级</translation>
    </message>
    <message>
        <source>Level does not follow from the parent</source>
        <translation>级次与上级不符</translation>
    </message>
    <message>
        <source>Accounts of a subject that is no leaf</source>
        <translation>非末级科目下有账户</translation>
    </message>
    <message>
        <source>Closing does not follow from opening and movements</source>
        <translation>期末不等于期初加发生额</translation>
    </message>
    <message>
        <source>Opening is not the closing of the day before</source>
        <translation>期初不等于前一日期末</translation>
    </message>
    <message>
        <source>Frozen amount is not the sum of open freezes</source>
        <translation>冻结金额与未释放冻结之和不符</translation>
    </message>
    <message>
        <source>Freeze holds what it cannot</source>
        <translation>冻结记录金额有误</translation>
    </message>
    <message>
        <source>Less than nothing available</source>
        <translation>可用余额为负</translation>
    </message>
    <message>
        <source>Order without the voucher that is due</source>
        <translation>订单缺少应有的凭证</translation>
    </message>
    <message>
        <source>Order with more vouchers than are due</source>
        <translation>订单凭证重复</translation>
    </message>
    <message>
        <source>Voucher of an unknown kind</source>
        <translation>凭证类型未知</translation>
    </message>
    <message>
        <source>Voucher without its order</source>
        <translation>凭证没有对应订单</translation>
    </message>
    <message>
        <source>Voucher that its order does not call for</source>
        <translation>订单不应有此凭证</translation>
    </message>
    <message>
        <source>Receivable from the other book does not match</source>
        <translation>应收往来与对方账套不符</translation>
    </message>
    <message>
        <source>Payable to the other book does not match</source>
        <translation>应付往来与对方账套不符</translation>
    </message>
    <message>
        <source>Customers&apos; money is not covered</source>
        <translation>客户资金不足额</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实为</translation>
    </message>
</context>
<context>
    <name>zf::items::JournalModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>过账时间</translation>
    </message>
</context>
<context>
    <name>zf::items::SettlementDaysModel</name>
    <message>
        <source>not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已清</translation>
    </message>
    <message>
        <source>short</source>
        <translation>少到</translation>
    </message>
    <message>
        <source>over</source>
        <translation>多到</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Settlement day</source>
        <translation>清算日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Fee withheld</source>
        <translation>坐扣手续费</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已清算</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>清算差额</translation>
    </message>
    <message>
        <source>Days old</source>
        <translation>账龄（天）</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Clearing account</source>
        <translation>清算账户</translation>
    </message>
    <message>
        <source>to %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>This day and all before it together</source>
        <translation>该日及以前各日合并</translation>
    </message>
</context>
<context>
    <name>zf::items::SignedDifferencesModel</name>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签字时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>分录</translation>
    </message>
    <message>
        <source>Daily totals</source>
        <translation>日汇总</translation>
    </message>
</context>
<context>
    <name>zf::items::StatementModel</name>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>分录</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>zf::items::TieOutsModel</name>
    <message>
        <source>Each voucher balances, per currency and book</source>
        <translation>每张凭证按币种、账套借贷相等</translation>
    </message>
    <message>
        <source>Journal lines and voucher entries are the same lines</source>
        <translation>账户流水与凭证分录逐条一致</translation>
    </message>
    <message>
        <source>Each account&apos;s journal is a chain without gaps</source>
        <translation>每个账户的流水首尾相接、无缺号</translation>
    </message>
    <message>
        <source>Each balance is what its journal ends with</source>
        <translation>账户余额等于最后一条流水的余额</translation>
    </message>
    <message>
        <source>Accounts and daily totals equal the entries</source>
        <translation>总分核对：账户、日合计与分录相等</translation>
    </message>
    <message>
        <source>Groups are the sums of their children</source>
        <translation>上级科目等于下级之和</translation>
    </message>
    <message>
        <source>Each day opens as the day before closed</source>
        <translation>每日期初等于前一日期末</translation>
    </message>
    <message>
        <source>Open freezes equal frozen amounts; nothing is overdrawn</source>
        <translation>未释放冻结之和等于冻结金额，无透支</translation>
    </message>
    <message>
        <source>Orders have the vouchers that are due, vouchers their orders</source>
        <translation>订单有应有的凭证，凭证有对应的订单</translation>
    </message>
    <message>
        <source>Mirrors: what one book is due, the other owes</source>
        <translation>往来镜像：一账套应收等于另一账套应付</translation>
    </message>
    <message>
        <source>Reserve identity: customers&apos; money is covered</source>
        <translation>备付金恒等式：客户资金足额</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation>应成立的关系</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rows compared</source>
        <translation>已核对行数</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Snapshot at</source>
        <translation>快照时间</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running, %1 of %2</source>
        <extracomment>%1 of %2 parts of a check are done</extracomment>
        <translation>运行中，%1/%2</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2</source>
        <translation>已停止于 %1/%2</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>无差异</translation>
    </message>
    <message numerus="yes">
        <source>More than %n finding(s)</source>
        <translation>
            <numerusform>多于 %n 项发现</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 项发现</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not run: %1</source>
        <translation>无法运行：%1</translation>
    </message>
</context>
<context>
    <name>zf::items::TraceModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Since previous</source>
        <translation>距上一行</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>zf::items::TrialBalanceModel</name>
    <message>
        <source>Opening</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Dir.</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>分录</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>近 30 日</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>flat</source>
        <comment>balance is zero: 平</comment>
        <translation>平</translation>
    </message>
    <message>
        <source>The balance is on the other side than this subject normally has it.</source>
        <translation>余额在该科目正常方向的另一边。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1, leaf subjects</source>
        <translation>%1，末级科目</translation>
    </message>
</context>
<context>
    <name>zf::items::UnclearedItemsModel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Accounting date</source>
        <translation>会计日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Days old</source>
        <translation>账龄（天）</translation>
    </message>
    <message>
        <source>Channel&apos;s trade number</source>
        <translation>渠道流水号</translation>
    </message>
    <message>
        <source>no order of ours</source>
        <translation>我方无此订单</translation>
    </message>
</context>
<context>
    <name>zf::items::VouchersModel</name>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>制单</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>过账时间</translation>
    </message>
    <message>
        <source>[R] %1</source>
        <comment>mark of a red-letter voucher</comment>
        <translation>〔冲〕%1</translation>
    </message>
</context>
</TS>
