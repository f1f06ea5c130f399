<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AccountingPeriod</name>
    <message>
        <source>“%1” is not a period of accounting dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a date (2026-07-01), a month (2026-07), a quarter (2026-Q3), a year (2026) or a range (2026-07-01..2026-07-05).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>Month and year of an accounting period, in the pattern language of QLocale</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>Account %1 belongs to subject %2, which the chart of accounts does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are accounts of subject %1, which the chart of accounts does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no subject %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Amount</name>
    <message>
        <source>“%1” is not a whole number of minor units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount needs a currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write digits with a decimal point and no grouping, for example -1234.56.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has more decimal digits than %2 has (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts are never rounded silently: give the exact amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is larger than an account can hold.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditLog</name>
    <message>
        <source>“%1” is no key of a page of the audit log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinImport</name>
    <message>
        <source>“%1” is no mapping of a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which columns hold the prefix and the bank cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it by number or head: prefix=1,length=2,bankName=3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no bank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix %1 stands in the file before, with another bank or type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix %1: source “%2” says otherwise (%3): %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of the file can be used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinTable</name>
    <message>
        <source>Import the table anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no BIN table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A BIN table is damaged or of another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prefix has 2 to 10 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A range ends before it begins, or with another number of digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card has 12 to 19 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A range is too wide.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinWords</name>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit, which this scheme permits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong: a digit is mistyped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinaryLog</name>
    <message>
        <source>The binary log holds an event that cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prepared XA transaction changed a table that is followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement was logged as text, not by its rows (binlog_format).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows of an unknown table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows without a transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row was logged without all its columns (binlog_row_image).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transaction was rolled back in part after its rows were logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table that is followed was changed in its structure or emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prepared XA transaction was committed, whose rows were logged earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a MariaDB server&apos;s binary log can be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The binary log cannot be followed with the server&apos;s setting %1=%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the DBA to set %1=%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The foreign key %1 changes rows of %2 without a trace in the binary log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the DBA to replace its CASCADE or SET NULL by RESTRICT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1.%2 does not exist, or the account may not read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server writes no binary log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the DBA to switch on log_bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a position in the binary log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 in the binary log has other columns than now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table %1 has no column %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1.%2 of type %3 cannot be read from the binary log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1.%2 is not in UTF-8 but in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has sent neither changes nor a sign of life.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console connects again by itself; check the server and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s binary log no longer holds the position: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The binary log cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in, Chinese banks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in, international</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semi-credit card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepaid card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source&apos;s name has up to 64 letters, digits, blanks, dots and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the name of a built-in source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No imported source is named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>The moment to compare with must be before the one that is compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>The payment database does not say on which accounts its channels clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the relation channel with channel_code, name and clearing_account_no.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Subject %1 has an unknown value in the column “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger has no accounting date yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartOfAccounts</name>
    <message>
        <source>Correct the relation “subject” of the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A subject has no code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject %1 occurs twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject %1 is marked as a leaf and has subjects below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject %1 has no parent and yet is not of level 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent %2 of subject %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level of subject %1 does not follow that of its parent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connector</name>
    <message>
        <source>Qt&apos;s driver for MySQL is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the Debian package libqt6sql6-mysql.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password was given for the profile “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>the connection to use (see: profile list)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the running sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, json, csv, tsv or xlsx; by default from the file&apos;s name, else table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write to a file; it appears whole or not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zh_CN or en</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how to use the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program&apos;s version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small, 1m or 30m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same seed, same data (default 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business events a second, 0 for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ledger, payment or desk; by default all of the connection&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production, staging, development or demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server, reached with verified TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP port (default 3306)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file of the authority that signed the server&apos;s certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unix socket, instead of host and authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the ledger database (default ledger)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the payment database; leave out when there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the desk database; leave out when there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keychain, ask (default) or none (only over a socket)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to reach the server (default 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for an answer to arrive (default 75)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a statement at the server (default 60)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of each account only the first line where the stated balance leaves its movements, with its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show subjects down to this level, or leaf for leaves only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what was posted by this moment (ISO 8601)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounts of this subject; of a group, of its leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conditions, e.g. &apos;amount&gt;=10万 -kind:red&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows of a page (default 200, at most 10000)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page behind this key (&quot;next&quot; of the page before)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page before this key (&quot;previous&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: zhangfangctl help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value: %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no date: &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as YYYY-MM-DD, e.g. 2026-07-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is no moment: &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it with its offset, e.g. 2026-07-31T18:00:00+08:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ERROR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it could not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tie-out &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--first-breaks belongs to T3 over all dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write: tieout T3 --first-breaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check that was asked for could not run; the answer names the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection; the steps above say where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether server, rights, tables and query plans are as the console needs them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checks of the books against each other; by default all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 debit %2, credit %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no list &quot;%1&quot; to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of an account is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one word too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no option --%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export has no table format: it would need every row before the first is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose csv, tsv, xlsx or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbook cannot be shown on a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --output FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole list to csv, tsv, xlsx or json, however long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more: --after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are later lines: --after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are earlier lines: --before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trial balance; by default of the open accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chart of accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounts by number, page by page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one account: balance, frozen, available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an account&apos;s lines with the running balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounting dates and their states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the next date, let this one run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state that nothing more is under way for a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check a date (T1 to T8), write its totals and close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; names no payment database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders and traces are kept there; add it to the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for it as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has this number. Looked for it as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no log lines with this id. An order&apos;s id is on its page: zhangfangctl order NUMBER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find by order, merchant&apos;s order, channel&apos;s trade, refund, voucher, account, log id, phone or last four digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happened to an order: states, log lines and vouchers in time order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log lines of a request through the modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no authentication &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose keychain, ask or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect timeout, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read timeout, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement timeout, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile needs a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either --host with --ca-file, or --socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile needs a database account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --user NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the authority&apos;s PEM file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile &quot;%1&quot; already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or remove it first: zhangfangctl profile remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connections of this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one connection; never a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep a connection; a password is asked for, never an argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget a connection and its password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try a connection, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business events a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed takes a whole number, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sandbox is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start a private server with a made-up payment company; it survives the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop it; its data stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it runs, where to connect and as whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop it and delete its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile &quot;%1&quot; has no %2 database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another, or add it to the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n migration(s) applied.</source>
        <translation>
            <numerusform>%1: %n migration applied.</numerusform>
            <numerusform>%1: %n migrations applied.</numerusform>
        </translation>
    </message>
    <message>
        <source>make the databases and the reference tables in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apply the migrations that are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which migrations are applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal line %1 of account %2 has no entry in the voucher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A red-letter request has no &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing from the red-letter request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the voucher was posted: run the same command again, the key protects from a second posting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vouchers, newest date first, page by page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one voucher: entries, journal lines, order, reversals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>post a request (JSON) to the reference ledger; the same key posts once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file for --output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; check the folder&apos;s permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use: zhangfangctl [--profile NAME | --sandbox] [--format table|json|csv|tsv|xlsx] [--output FILE] [--lang zh_CN|en] COMMAND …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this text, or how to use one command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 fine; 1 a finding (imbalance, difference, not found, refused by the ledger); 2 wrong usage; 3 cannot connect, not permitted or contract not met; 4 cancelled or timed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file, or - for standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB and no posting request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot; in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose zh_CN or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a word more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: zhangfangctl help %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose table, json, csv, tsv or xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening Dr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening Cr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year to date Dr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year to date Cr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing Dr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing Cr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--level takes a whole number from 1, or leaf, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merchant&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel&apos;s trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merchant&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payer&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payee&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--after, --before and --last exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--from %1 is later than --to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose ledger, payment or desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--profile and --sandbox exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: zhangfangctl profile list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not said which database to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --sandbox, or make a profile: zhangfangctl help profile add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --sandbox or --profile with one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile exists: using the running sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it with: zhangfangctl sandbox start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password is needed and there is no terminal to ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the command in a terminal, or keep the password in the system keychain (profile add --authentication keychain).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--from %1 is later than the open accounting date %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --to as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not balanced: %1 %2: opening %3, period %4, closing %5 (debit less credit).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not hold in %2: %3 %4, %5 %6, difference %7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unbalanced vouchers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three equalities: debit less credit of the leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrors (T12) and reserve identity (T13)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced: every equality and identity holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT balanced: see the differences above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional: a day of the period, or before it, is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported.</source>
        <translation>
            <numerusform>%n row exported.</numerusform>
            <numerusform>%n rows exported.</numerusform>
        </translation>
    </message>
    <message>
        <source>A word after %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its lines come from the voucher that it reverses; see: zhangfangctl help post</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on with a line of JSON for every change, until interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: only the first findings are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--watch writes lines of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave --format out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--watch and --as-known-at exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--watch takes --from and --to together, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long rows of the feed are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the feed to become free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands by: the feed is written by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the feed, from number %1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names no desk database, which holds the feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one to the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind by (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow the binary log for all consoles, until interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service that zhangfang-feed.service runs. Its account needs the role zf_feed and is nobody else&apos;s. Started twice, the second one stands by and takes over when the first one ends. Consoles that were away for longer than --keep (60 minutes) read their figures anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how far the feed is and who writes it; status 1 if nobody does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server of the payment database, where it is another one, with verified TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its TCP port (default 3306)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file of its authority; by default the ledger&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its unix socket, instead of its host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replica of the ledger&apos;s server, where tie-outs run, with verified TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a replica further behind is refused (default 300)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the ledger&apos;s own server, although the profile names a replica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the replica that the profile names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on with the run that was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what stands where, by number or head: prefix=1,length=2,bankName=3; also to, bankCode, cardType, country, scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do it; without, only what would be done is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the source is called (default: the file&apos;s name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the file&apos;s rows were true (default: the file&apos;s date)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judge the numbers as this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a later year&apos;s notice of holidays (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many days are told apart (default 30)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also what is in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradicted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment database has no BIN table; the other sources answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source %1 takes no part: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %n number(s) at a time.</source>
        <translation>
            <numerusform>At most %n number at a time.</numerusform>
            <numerusform>At most %n numbers at a time.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradict the same file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradict other sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows, as understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another with --name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed; it is asked before all other sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. To install it, say --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose card a number is: bank, type, scheme, with the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes whole numbers and beginnings of six digits or more. Numbers on the command line stay in the shell&apos;s history and can be seen in the process list until the program has overwritten them: better let it read them, one a line, from standard input (bin -). They are never stored or shown; answers have the mask. With --profile or --sandbox the payment database&apos;s own table takes part. The check digit is reported apart: a wrong one is an error for Visa, Mastercard, American Express, JCB and Discover, else a warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the BIN tables that answer, in the order in which they are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a file of card prefixes (CSV or XLSX) would change; with --yes installs it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removes an imported BIN table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: &quot;%3&quot; may be a misread &quot;%4&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region&apos;s code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot; of number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notice of holidays covers this year: the day is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of working days must be from 0 to %1, not &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machine-readable zone of a passport, card or visa, check by check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or three lines by ICAO Doc 9303: TD1, TD2, TD3, MRV-A or MRV-B. Nothing is corrected; a likely misreading is a hint.
The name is protected by no check digit. The centuries of dates are assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers of Chinese identity documents; - reads one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds: residentId, residentId15, hmtResidence, hmPermit, twPermit, permanentResident2017, permanentResident2023, passportCn.
Numbers are never printed whole. Other users of this computer can see what stands on a command line: prefer -.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether a day is a working day in China: exit status 0 for yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year without a published notice of holidays is unknown (null), which is no working day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the moment that lies so many working days later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a working day it is the same time of the Nth working day after it. Time that begins on a day off counts from the first minute of the next working day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--watch follows the ledger itself, not a replica.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settlement day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncleared items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel&apos;s trade number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: no clearing file tells its orders apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every settlement day that is due nets to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settlement days of the channels that do not net to zero (T10), with the orders behind them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days older than --days before the open accounting date stand in one row. Ends with 1 when a day that is due does not net to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority of the replica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replica&apos;s greatest lag, s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment server needs its database&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --payment NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--payment-port and --payment-ca-file belong to a payment server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --payment-host or --payment-socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment database is on one server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 belongs to a replica.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --replica-host or --replica-socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A replica is one server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replica&apos;s lag, ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lag asked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replica&apos;s position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection names no replica.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See --replica-host and --replica-socket: zhangfangctl help profile add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replication is stopped at the replica.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 All checks start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is discarded; all checks start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that was kept is of other checks or another date. It is discarded; the checks start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on with the run of %1, at %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was compared is kept. Go on with: zhangfangctl tieout --resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the stored total of %2 differs: expected %3, stored %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what changed since this moment, by subject and voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why, for the record; for a review decision one of the reason codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zf_finance, zf_compliance, zf_compliance_lead, zf_support or zf_auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the person&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from where the account may sign in (default localhost)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a reviewer may decide on, by commas (default all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases in this state; by default the open ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is to be said beside the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contentHash of the case as it was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of an earlier try, so that nothing is done twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what this account did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this action, e.g. claim, reveal, decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what was done to this, e.g. case:8812</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this moment on (ISO 8601)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before this moment (ISO 8601)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a head that was noted earlier and must still be in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers posted in between, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be more vouchers: --limit N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names no desk database, which holds the audit log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event with this number is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event does not follow the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log does not end where its head says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the head given is not in the log: its end was cut off or rewritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--head takes the 64 hexadecimal digits of an earlier head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unbroken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who did what, newest first, page by page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recompute the audit log&apos;s chain; status 1 if it is broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds events that were changed, removed or inserted. Note the head that it prints where nobody with rights on the database can reach it: given back by --head, it proves that nothing was cut off the end since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names no desk database, which knows the operators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server computes no ed25519 passwords (plug-in auth_ed25519 with its function ed25519_password): the account has a native one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is shown this once and kept nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who may do what, as the databases&apos; administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a person&apos;s account and show its password once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give an account a new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock an account, take its role and end its open sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names no desk database, which holds the review queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no case number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no case for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--reason is missing: every reveal is recorded with one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See: zhangfangctl help review decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the decision was made: run the command again with --token %1, which decides nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the review queue, what is due first at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim the case that is due first; status 1 if there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one case: masked fields, pages, decisions, history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold a case for some minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a case back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show one value of a case that you hold; it is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decide on a case that you hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--content is the contentHash that &quot;review show&quot; printed: the decision is about what was shown. Where the answer was lost, the same command with the same --token tells what happened and decides nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures are unavailable: the profile &quot;%1&quot; names no desk database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it: zhangfangctl help profile add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs from what was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers that explain it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures that were signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date %1 is not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign it: zhangfangctl signoff day %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 differs from what %2 signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures that desk keeps of %1 are not those of the signature&apos;s hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign a closed date: its figures, counts and their hash are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every signature, newest date first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether signed dates are as they were signed; 1 if one is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up all entries, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of %1 %2 were changed or removed since the last start: their balance was %3 and is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read anew, the ledger says something else of %1 %2: the balance was %3 and is %4. Entries were changed or removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Currency</name>
    <message>
        <source>“%1” is not a currency code of ISO 4217.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use three capital letters, such as CNY or USD.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayTotalsCache</name>
    <message>
        <source>The file %1 cannot be read or written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged or of another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made anew from the entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DbError</name>
    <message>
        <source>Debit and credit of the voucher are not equal in every currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the lines so that ΣD = ΣC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher crosses between the two books without its mirror lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit and credit must be equal inside each book; cross through the mirror subjects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounting date is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post to the open accounting date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account of the voucher does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the account numbers of the lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account of the voucher is not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate the account or post to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A subject of the voucher does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line names a subject that has subjects below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only leaf subjects take entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line names another subject than its account belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line is in another currency than its account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the voucher is zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave lines without an amount out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voucher needs at least one debit and one credit line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account does not have the amount available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount or balance is larger than an account can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The idempotency key was used before for another content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a new key for a new voucher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The posting request is malformed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher has been reversed before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voucher is reversed once; correct a wrong correction by a further voucher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher cannot be reversed or followed this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posting was asked for inside another transaction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounting date is not in the state that this step needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day cannot be closed, because its books do not tie out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the tie-outs for the date and resolve their findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server stopped the query at its time limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the question, or raise the profile&apos;s statement time limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another session holds the rows for too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another session changed the same rows at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not permit this to the account in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the DBA for the grant that “doctor” names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session or the server is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database lacks something that the contract asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “doctor”: it lists every relation and column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is larger than its column can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no connection left for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other sessions, or ask the DBA to raise the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console connects again by itself; check the server and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused a statement of the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “doctor”, and report the error number with the program&apos;s version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the user or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user and password of the profile, and that the account may connect from this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database named in the profile does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the profile, or install the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server offers no encryption, or could not prove that it is who the profile names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host name and the authority file; no password was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it runs, and host and port or socket of the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger refused the request: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 what it is about: an account number, a line, a list of checks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asked for the password in a way that would show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password was sent. Ask the DBA for an account with ed25519, caching_sha2_password or mysql_native_password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line of the voucher is negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only vouchers that need no order may have red-letter lines; to take a voucher back, post a request of kind red.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is not an enabled operator for what was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator: “zhangfangctl operator list” shows who may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log is only ever appended to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is signed with these figures already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has signed the date meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what was signed before signing it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement to sign is not in the form that is signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The statement&apos;s numbers of vouchers and entries cannot be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure of the statement contradicts the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures to sign do not balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures that arrived are not those that were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing a date anew needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the note why the date changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is not in a state that allows this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the case again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else works on this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the next one, or ask a lead to take it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is not yours, or your time for it ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have decided on this case before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second decision needs another person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people disagree about this case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lead who has not decided on it settles it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not set up to review documents of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator to add the skill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has changed since it was shown to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it again and look once more before you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document has a wrong type, size or number of pixels, or is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has no such field or page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Without strict mode the server cuts values that do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without snapshot isolation a repeatable read can lose updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions can forge the time of what they write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server accepts files from clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server also accepts connections in clear text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A crash can lose committed transactions of the last second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A crash can lose the end of the binary log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Procedures created without an own character set may refuse Chinese text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The optional relation %1 is absent, or may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What needs it is shown as unavailable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relation %1 is missing, or may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it as a table or view, and grant SELECT on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relation %1 lacks the columns %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add them to the view; a typed NULL serves for what the company does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of %1 have a type that the contract does not allow: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert them in the view: money to whole minor units, dates to DATE, moments to DATETIME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is as the contract wants it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.%2 holds amounts that are not whole minor units, such as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct them at the source: the console does not round money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All money columns hold whole minor units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names no payment database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders and traces are shown as unavailable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read %2 rows in %3 ms to answer with %4.</source>
        <extracomment>a query&apos;s name, counts of rows, milliseconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the key of the page the key of the table or of an index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast enough while the tables are small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read %2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks an optional relation that is absent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Its plan is behind a view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan of %1 is behind a view, which this account may not look into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run doctor once as the account that owns the views.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would read all of %2 (about %3 rows).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an index to %1 that leads with the columns of this query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes by an index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server, or correct the socket in the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 cannot be resolved: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the host in the profile, or ask who runs the name service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 of %2 answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 of %2 does not answer: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server runs and that no firewall stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the certificate names %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account can read and execute, nothing more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account can do more than the console needs: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give operators an account with SELECT on the relations of the contract only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the DBA; the console sets its own sessions safely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s zone is %1 (%2); the console&apos;s sessions use UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replication is stopped at the replica, which is %1 ms behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the DBA to start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replica follows the ledger, %1 ms behind.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryPoll</name>
    <message>
        <source>Entries that had been read are not in the ledger any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry&apos;s amount is larger than an account can hold.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Expectation</name>
    <message>
        <source>Opening balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit turnover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit turnover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>The desk database holds the feed of another ledger, “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed was begun anew, or its old rows are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No feed service follows the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the DBA start zhangfang-feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of the feed is not in the form that the program writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk database has no place for a feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the DBA run: zhangfangctl schema upgrade desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process has taken over the feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk database does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>The filter has too many conditions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minus sign must stand directly before the condition that it negates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank is missing after the closing quotation mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark cannot stand inside a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition begins with the name of a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word with such a sign in it stands in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to look for between the quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word needs the name of a field before it here, such as name~word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of “%1” have no order: use : or ~.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has too many values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A range cannot stand in a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A blank is missing after the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A range needs at least one end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no text: “contains” (~) cannot be asked of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of dates holds single days only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is larger than an account can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has more decimal digits than any currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write digits with a decimal point and no grouping, for example 1234.56 or 10万.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a day (2026-07-01), a month (2026-07), a quarter (2026-Q3), a year (2026) or a range (2026-07-01..2026-07-05).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a value of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible values: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can only be compared in one currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the currency, such as currency:CNY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The condition on “%1” has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions that follow one another all hold: leave “%1” out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “%1” between conditions; list the values of one field with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a minus sign here, directly before the condition: -field:value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look for the word itself, put it in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryProgress</name>
    <message>
        <source>This ledger has no daily totals: adding up all entries, once. %1 of about %2, %3 %</source>
        <extracomment>%1 and %2 are numbers of entries, %3 a percentage</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journals</name>
    <message>
        <source>“%1” is not a key of a journal page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the key that the page before gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject of account %1 has an unknown normal side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>The query was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n second(s).</source>
        <translation>
            <numerusform>The server did not answer within %n second.</numerusform>
            <numerusform>The server did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>The relation “%1” holds an unknown currency, “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relation “%1” holds a side that is neither D nor C, “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the data or the adapter&apos;s view; “doctor” lists the contract.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerTotals</name>
    <message>
        <source>The relation “%1” names subject %2, which the chart of accounts does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relation “voucher_entry” holds an amount that is not a whole number of minor units.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Migrator</name>
    <message>
        <source>The database has the migration %1, which this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the program&apos;s version that installed it, or a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The migration %1 was applied from another text than this program&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the database with the program&apos;s version that installed it; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameComparison</name>
    <message>
        <source>The names are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names differ only in how they are divided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has an older spelling of ü.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document&apos;s name field is full; it holds the beginning of the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document&apos;s name field is full, and names before the last one are cut too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has another reading of a character, or of the whole name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surname and given names have changed places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is not one that pinyin spells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names differ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Operators</name>
    <message>
        <source>“%1” cannot be an operator&apos;s name: small letters, digits, _ and . only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no host that an account can be bound to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no role of operators: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An operator needs a full name of at most 64 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is locked, but sessions of “%1” are still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Order %1 has an unknown currency, “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no order %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Trial balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie-outs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviations by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel clearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card BIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Posting</name>
    <message>
        <source>Correct the request; nothing was posted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1“%2” must be a text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1“%2” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1“%2” is longer than %n character(s).</source>
        <translation>
            <numerusform>%1“%2” is longer than %n character.</numerusform>
            <numerusform>%1“%2” is longer than %n characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1“%2” must be a date like 2026-07-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1“%2” must be a whole number from 0 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1“%2” must be D, C, debit, credit, 借 or 贷.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1“%2” is not a currency that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1“%2” must be a text in quotes like &quot;12.34&quot;; a JSON number is not exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2</source>
        <extracomment>%1 says where, &quot;Line 2: &quot;; %2 a sentence on an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1“%2” must be a list with at least one entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1“%2” is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1it must be an object in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The posting request is larger than 16 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The posting request is not JSON: %1 at byte %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The posting request must be one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“reverses” belongs to a request of kind red, which has no lines, or of kind blue, which corrects after a red one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivateServer</name>
    <message>
        <source>The program %1 is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the Debian package mariadb-server-core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 belongs to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 cannot be made private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private server&apos;s data directory could not be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private server could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private server did not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private server could not be stopped (process %1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>The socket must be an absolute path of at most 100 bytes without “;” and “,”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host must be a name or an address, without options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a host name such as db.example.com, or a unix socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“localhost” means a unix socket, not a network address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the socket, or 127.0.0.1 and the authority file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A host needs an authority file, because only verified TLS may carry a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the PEM file of the authority that signed the server&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority file must be an absolute path without “;” and “,”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port must be between 1 and 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name is missing or has characters that an account cannot have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database name is missing or has characters that a database cannot have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A profile&apos;s name has letters, digits, “_”, “-” and “.” only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a unix socket can be used without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limits are between one second and one day (86400 seconds).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authentication of a profile is keychain, ask or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use production, staging, development or demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a profile&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List them with: zhangfangctl profile list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replica is the ledger&apos;s own server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another server, or leave the replica out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Replica</name>
    <message>
        <source>Mend the replication, or let the checks run on the ledger&apos;s own server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replica holds another ledger: its voucher %1 is not the ledger&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replica has the ledger&apos;s own server number (%1): it is the same server, or cannot replicate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server named as replica replicates nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replica follows another server: it is at %1, the ledger&apos;s server at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The replica is %1 s behind the ledger; the limit is %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewQueue</name>
    <message>
        <source>This desk database has no review queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it up to date: zhangfangctl schema upgrade --database desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue is listed forwards only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no key of a page of the queue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no case %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 is not what was submitted: its check sum differs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>The posting rule %1 has a line that the sandbox cannot fill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart of accounts has no leaf subject %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program lacks its own file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of small, 1m and 30m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox holds the scale %1 with seed %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete its data first: zhangfangctl sandbox reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox was made by another version. Delete its data: zhangfangctl sandbox reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox&apos;s data could not be copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program zhangfangctl, which posts the traffic, was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it beside this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The traffic could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The traffic (process %1) did not stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading journals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sandbox is running in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The system keychain holds no password for this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keychain that could hold the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keychain cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the profile&apos;s authentication to “ask”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The profile “%1” names no such database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in %2, at “%3…”)</source>
        <extracomment>%1 the reason, %2 a file&apos;s name, %3 the beginning of a statement of that file</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>The text is neither UTF-8, UTF-16 nor GBK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The table has more than %n row(s).</source>
        <translation>
            <numerusform>The table has more than %n row.</numerusform>
            <numerusform>The table has more than %n rows.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 has more than %2 columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook is damaged or no XLSX file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the workbook unpacks to more than %1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Asset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers&apos; money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a side: D (debit) or C (credit) was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a normal side: D, C or B (either) was expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a class of subjects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a set of books: reserve, own or single was expected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Signoffs</name>
    <message>
        <source>The date %1 is not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date %1 is not closed: only closed dates are signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The totals that the day cut wrote down are not what the date&apos;s entries add up to. Run the tie-outs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The books of the date do not balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is signed with these figures already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date&apos;s figures have changed since they were shown. Nothing was signed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoredTotals</name>
    <message>
        <source>It adds up every account, which takes too long to be done all the time. Run T5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tabular</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row has %1 cells where the list has %2 columns.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TieOutCheckpoint</name>
    <message>
        <source>The run that was kept is damaged or of another version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the checks anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No interrupted run is kept for this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TieOuts</name>
    <message>
        <source>The text of tie-out %1 is missing from the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile names no payment database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the payment database has characters that cannot be used in a statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tie-out “%1” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tie-outs are %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tie-outs were cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped before its end: %2</source>
        <extracomment>%1 is T1 … T13, %2 the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that was kept is of another database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the checks anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timestamp</name>
    <message>
        <source>“%1” is not a date and time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 2026-09-29T14:03:59+08:00.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialBalance</name>
    <message>
        <source>Receivable from customers&apos; money (own book)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payable to own money (customers&apos; book)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivable from own money (customers&apos; book)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payable to customers&apos; money (own book)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed to customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve bank balance and in transit, less own income not yet swept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialBalances</name>
    <message>
        <source>There is no subject %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first date of the range is after its last date.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>The stored total of %1 on %2 is %4, but its children make %3 (T6).</source>
        <extracomment>%1 a subject, %2 a date, %3 and %4 amounts with their currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opened %2 with %4, but the day before closed with %3 (T7).</source>
        <extracomment>%1 a subject, %2 a date, %3 and %4 amounts with their currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed %2 with %4, but its opening and turnover make %3 (T7).</source>
        <extracomment>%1 a subject, %2 a date, %3 and %4 amounts with their currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored totals of %2 name subject %1, which the chart of accounts does not have (T6).</source>
        <extracomment>%1 a subject, %2 a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoucherPrint</name>
    <message>
        <source>Accounting voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[R] Red letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refers to voucher %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject and account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continued on the next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checker: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vouchers</name>
    <message>
        <source>Red-letter reversal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual adjustment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no voucher %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a key of a page of vouchers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the key that the page before gave.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund to card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merchant payout returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawal returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank shortage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment from balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast payment by card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund to balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer between users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawal submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawal debited by the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel settlement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees swept to own funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel fee withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest on the reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merchant payout submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds debited by the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chargeback advanced by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel fee billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve refilled from own funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank surplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red-letter reversal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkCalendar</name>
    <message>
        <source>No notice of holidays for %1 is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the calendar of that year once it is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no calendar: it needs a JSON object with a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar names no published notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day %1 of the calendar is not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar has fewer days off than any year has had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deadline needs a beginning and a number of working days from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pause needs a beginning and a later end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::AccountPage</name>
    <message>
        <source>Go to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no entry in the period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book balance (credit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book balance (debit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover and closing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account has an entry or a balance here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <extracomment>%n accounts add up to this row</extracomment>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::BalanceChart</name>
    <message numerus="yes">
        <source>Balance over %n days</source>
        <translation>
            <numerusform>Balance over %n days</numerusform>
            <numerusform>Balance over %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Balance %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::BinPage</name>
    <message numerus="yes">
        <source>At most %n number(s) at a time are looked up; nothing was kept.</source>
        <translation>
            <numerusform>At most %n number at a time are looked up; nothing was kept.</numerusform>
            <numerusform>At most %n numbers at a time are looked up; nothing was kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank shows from the sixth digit on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card has 19 digits at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card number has digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked as you type; never stored or copied. Esc wipes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six digits or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card number, masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks up the numbers on the clipboard, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources, in the order in which they are asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sources say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other prefixes of the bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source says anything of this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bank is found, or it has no other prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list is open: copy numbers, one a line, and press “Paste a list”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card BIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) say otherwise</source>
        <translation>
            <numerusform>%n source say otherwise</numerusform>
            <numerusform>%n sources say otherwise</numerusform>
        </translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card&apos;s digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a list of card numbers, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the masked list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n masked number(s) written to %1.</source>
        <translation>
            <numerusform>%n masked number written to %1.</numerusform>
            <numerusform>%n masked numbers written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in the list</source>
        <translation>
            <numerusform>%n number in the list</numerusform>
            <numerusform>%n numbers in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::Breadcrumbs</name>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::CardPicture</name>
    <message>
        <source>Card picture: no bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card picture: %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several banks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bank yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::ChangesPage</name>
    <message>
        <source>Open accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>two dates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was posted between the two moments that touches these dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voucher was posted in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers posted in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers posted in between: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s) changed</source>
        <translation>
            <numerusform>%n subject changed</numerusform>
            <numerusform>%n subjects changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::Chart</name>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart could not be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::CheatSheet</name>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette; paste a number to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill into the current cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the query, then leave the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the current row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::ClearingPage</name>
    <message>
        <source>Only days with a residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settlement days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncleared items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every settlement day that is due nets to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clearing account has moved, nor has one a balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel clearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every channel&apos;s settlement days net to zero as far as they are due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n settlement day(s) do not net to zero: %1; the oldest is %2 days old.</source>
        <extracomment>%1 is a list of amounts, %2 a number of days</extracomment>
        <translation>
            <numerusform>%n settlement day do not net to zero: %1; the oldest is %2 days old.</numerusform>
            <numerusform>%n settlement days do not net to zero: %1; the oldest is %2 days old.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settlement of this day is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is settled: nothing is uncleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncleared items of %1 (Enter opens the order)</source>
        <extracomment>%1 is a channel, currency and date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel&apos;s files name every order of this day: the difference is in the settlement itself or in a voucher without an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no clearing file of the channel for this day, so that its orders cannot be told apart. Enter on the day opens its clearing account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncleared items of %1; they leave %2 of the residual unexplained</source>
        <extracomment>%1 is a channel, currency and date, %2 an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::ClearingQuestion</name>
    <message>
        <source>This connection has no payment database, which knows the channels.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::Composer</name>
    <message>
        <source>There is no page named %1. The pages are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::DayChart</name>
    <message numerus="yes">
        <source>%1 · %n day(s) · Esc clears</source>
        <extracomment>%1 is a range of dates</extracomment>
        <translation>
            <numerusform>%1 · %n day · Esc clears</numerusform>
            <numerusform>%1 · %n days · Esc clears</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the brushed days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::DeviationsPage</name>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only subjects with outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects with a day at least 3.5 spreads from their usual turnover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviations by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subject has an outlier in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subject had business in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlier(s)</source>
        <translation>
            <numerusform>%n outlier</numerusform>
            <numerusform>%n outliers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::EnvironmentBand</name>
    <message>
        <source>PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>local socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::FactSheet</name>
    <message>
        <source>%1 %2, open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::FilterLine</name>
    <message>
        <source>Filter, then Enter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::GuiOptions</name>
    <message>
        <source>What is meant by &quot;%1&quot;? The program takes options only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--sandbox and --profile exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--page goes with --screenshot only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--traffic takes a number of events a second, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang takes zh_CN or en, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light or dark, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--density takes compact, default or comfortable, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zhangfang --help lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment operations console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sandbox: a private database with sample data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the sandbox holds: small, 1m or 30m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business events a second that the sandbox posts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the connection saved under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save pictures of the pages into this directory and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --screenshot: only this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zh_CN or en.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compact, default or comfortable.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::HeatChart</name>
    <message>
        <source>7 below usual</source>
        <extracomment>of a deviation, in multiples of the usual spread</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 spreads above usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few days to judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviations of %1 subjects over %2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover %1; too few days with business to say what is usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual of Saturdays and Sundays %1, spread %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual of Mondays to Fridays %1, spread %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 spreads from usual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::LedgerDelegate</name>
    <message>
        <source>No value (NULL)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::LedgerView</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows with titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rows selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::LiveBadge</name>
    <message>
        <source>binary log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every 5 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the server&apos;s binary log: every committed voucher, in the order of the commits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the feed service, which reads the server&apos;s binary log for all consoles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for new entries five times a second: this account may not read the binary log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds everything up every 5 seconds: the entries of this ledger have no growing numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live · %1 · %2 s behind</source>
        <extracomment>%1 is the source of the figures, %2 a number of seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live · %1</source>
        <extracomment>%1 is the source of the figures</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures stand still. Press to let them move again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to hold the figures still.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::LiveFigures</name>
    <message>
        <source>The books do not balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An equality of the trial balance has just been broken. The trial balance names the voucher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored totals contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A total that the day cut wrote is not what it should be. The trial balance names the subject and the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read anew, the ledger says something else than its entries did before: %1. Entries were changed or removed.</source>
        <extracomment>%1 is a list of subjects</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries into a closed day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voucher went into a day that is closed or signed: %1. The trial balance names the voucher.</source>
        <extracomment>%1 is a date, or several</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n voucher(s) went into a closed or signed day: %1.</source>
        <translation>
            <numerusform>%n voucher went into a closed or signed day: %1.</numerusform>
            <numerusform>%n vouchers went into a closed or signed day: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::MainWindow</name>
    <message>
        <source>%1 was not found. Searched: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page named %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zhangfang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2 — Zhangfang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default row height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts of the subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no printer. Save a PDF instead: Ctrl+P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print on paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::MessageBand</name>
    <message>
        <source>%1 (SQLSTATE %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::NumberOpener</name>
    <message>
        <source>vouchers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::OrderPage</name>
    <message>
        <source>Vouchers of this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log lines, in time order (Enter opens the whole trace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order made no voucher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no log line for this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste an order number into the box above (Ctrl+K).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders and log lines are unavailable: the profile “%1” names no payment database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payer&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payee&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merchant&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel&apos;s trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n log line(s)</source>
        <translation>
            <numerusform>%n log line</numerusform>
            <numerusform>%n log lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::OverviewPage</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie-outs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers posted a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equalities of each book and currency, mirrors and reserve identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no opening balance and no entry in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers a second, last 10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In balance since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of balance since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none since sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel clearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no payment database in this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this payment database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with a residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no desk database in this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this desk database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not open to this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::PageArguments</name>
    <message>
        <source>Stopped before the answer had come. F5 asks again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::PageWidget</name>
    <message>
        <source>This page cannot be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a voucher and print that, or copy the rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::Palette</name>
    <message>
        <source>Open number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order, voucher, account or log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page, subject, command, or any order, voucher or account number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to or run a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::PasswordPrompt</name>
    <message>
        <source>No password was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the connection again to enter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in the system keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::PeriodPicker</name>
    <message>
        <source>Any date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::RateChart</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers posted in the last second: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago: %2 vouchers</source>
        <extracomment>%1 is a number of seconds, %2 of vouchers</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::Screenshooter</name>
    <message>
        <source>Nothing came for %1 s while: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking for the trial balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for an account with movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading an account&apos;s journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for a voucher with an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page %1 did not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for a signed day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact (22 px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default (24 px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable (30 px)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::SignoffBand</name>
    <message>
        <source>Sign-off is unavailable: the profile “%1” names no desk database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is closed and not signed off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by %1 on %2.</source>
        <extracomment>%1 is a database account, %2 a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The figures that desk keeps of it are not those of its hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 The day differs from what was signed: %n figure(s).</source>
        <extracomment>%1 is the sentence &quot;Signed by … on ….&quot;</extracomment>
        <translation>
            <numerusform>%1 The day differs from what was signed: %n figure.</numerusform>
            <numerusform>%1 The day differs from what was signed: %n figures.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off anew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off this day…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::SignoffDialog</name>
    <message>
        <source>Sign off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 signs that these are the figures of %2: vouchers %3, entries %4. They are kept with their hash; whatever changes in this day later is shown as differing from them.</source>
        <extracomment>%1 is a database account, %2 a date, %3 and %4 are counts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason for signing anew (revision %1 was signed by %2):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note (optional):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::SignoffPage</name>
    <message>
        <source>What differs from what was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers that explain it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every figure is as it was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is signed of this date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voucher came after the signature, and no entry disagrees with its journal line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::StatusStrip</name>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected · RTT %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of %1, offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Data of %1 · %n s ago</source>
        <translation>
            <numerusform>Data of %1 · %n s ago</numerusform>
            <numerusform>Data of %1 · %n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data of %1 · %n min ago</source>
        <translation>
            <numerusform>Data of %1 · %n min ago</numerusform>
            <numerusform>Data of %1 · %n min ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::SumCheck</name>
    <message>
        <source>%1: adding up the rows …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 of these rows: %2, equal to the cell you came from</source>
        <extracomment>%1 is a figure (&quot;Debit turnover&quot;), %2 an amount</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1 of these rows: %2, the cell you came from says %3 (difference %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of the rows could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::TieOutsPage</name>
    <message>
        <source>Run all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on where the checks stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings (Enter opens the voucher, account or order)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie-outs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What was compared so far is kept: Continue goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check has been run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been found so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checks that were run found nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>%1 checks (&quot;T1, T2&quot;), %2 of %3 parts of all checks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>A run was interrupted at %1, in %2 with %3 % done. It can go on from there.</source>
        <extracomment>%1 a time, %2 checks (&quot;T3, T9&quot;), %3 a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run on the ledger&apos;s own server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the ledger&apos;s own server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the replica</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the replica, %1 ms behind at %2</source>
        <extracomment>%1 milliseconds, %2 a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; its replication is stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::ToolBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump or run a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print to PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::TracePage</name>
    <message>
        <source>No log is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the current line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no log line with this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log lines are unavailable: the profile “%1” names no payment database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n line(s) are shown; there may be more.</source>
        <translation>
            <numerusform>The first %n line is shown; there may be more.</numerusform>
            <numerusform>The first %n lines are shown; there may be more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log line(s)</source>
        <translation>
            <numerusform>%n log line</numerusform>
            <numerusform>%n log lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zf::TrialBalancePage</name>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subject has a balance or an entry in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide zero balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides subjects whose closing balance is zero. Totals stay the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily turnover of %1, %2</source>
        <extracomment>%1 is a subject&apos;s code and name, %2 a currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviations by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which subjects moved unlike themselves, day by day (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::TurnoverChart</name>
    <message numerus="yes">
        <source>Daily turnover, %n days</source>
        <translation>
            <numerusform>Daily turnover, %n days</numerusform>
            <numerusform>Daily turnover, %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Debit %2 %4
Credit %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::VerdictPanel</name>
    <message>
        <source>There is no opening balance and no entry in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrors and reserve identity hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 of %2 differs by %3.</source>
        <extracomment>%1 is &quot;opening&quot;, &quot;period&quot; or &quot;closing&quot;, %2 a book, %3 an amount with its currency</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not hold: %2 and %3 differ by %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional: a day in or before this period is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Unbalanced vouchers: %n</source>
        <translation>
            <numerusform>Unbalanced vouchers: %n</numerusform>
            <numerusform>Unbalanced vouchers: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The books balance: opening, period and closing are equal in every book (%1) and currency (%2).</source>
        <extracomment>%1 and %2 are counts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more stored total(s) differ.</source>
        <translation>
            <numerusform>%n more stored total differ.</numerusform>
            <numerusform>%n more stored totals differ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored totals could not be compared: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>a button: %1 a subject, %2 a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::VoucherPage</name>
    <message>
        <source>Accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the red voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reversed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[R] %1</source>
        <comment>a red-letter voucher&apos;s number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This voucher does not balance: its debit and credit differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In capitals: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted by the rule “%1”: %2</source>
        <extracomment>%1 is a business rule&apos;s name, %2 its lines</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This voucher has no order: vouchers of the kind “%1” do not come from one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount less fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take the voucher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the printer, or save a PDF.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::VouchersPage</name>
    <message>
        <source>There is no voucher in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No voucher matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::WelcomePage</name>
    <message>
        <source>Zhangfang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger of a payment company, from the trial balance to the log line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts a private database on this computer with a made-up payment company. It opens no network port and needs no installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None saved yet. Add one with: zhangfangctl profile add NAME</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::AccountsModel</name>
    <message>
        <source>In the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::BinBatchModel</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::BinCountsModel</name>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::BinSourcesModel</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; licence: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::BinStatementsModel</name>
    <message>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradicts in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::ChangeVouchersModel</name>
    <message>
        <source>Voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::ChangesModel</name>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::EntriesModel</name>
    <message>
        <source>Account balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no journal line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::EqualitiesModel</name>
    <message>
        <source>%1: %2 = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit less credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::ExplanationsModel</name>
    <message>
        <source>Voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted after the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries and journal lines disagree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::FindingsModel</name>
    <message>
        <source>Debits and credits differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher without entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malformed voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry without a voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry without its journal line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal line without its entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal lines missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line does not begin where the one before ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance does not move by the amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance is not what the journal ends with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal of an account that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts do not add up to the entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily total is not what the entries add up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group is not the sum of its children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily total of an unknown subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent subject does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaf with children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level does not follow from the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts of a subject that is no leaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing does not follow from opening and movements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening is not the closing of the day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen amount is not the sum of open freezes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze holds what it cannot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than nothing available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order without the voucher that is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order with more vouchers than are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher of an unknown kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher without its order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher that its order does not call for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivable from the other book does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payable to the other book does not match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers&apos; money is not covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::JournalModel</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::SettlementDaysModel</name>
    <message>
        <source>not due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settlement day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee withheld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearing account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day and all before it together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::SignedDifferencesModel</name>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily totals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::StatementModel</name>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::TieOutsModel</name>
    <message>
        <source>Each voucher balances, per currency and book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal lines and voucher entries are the same lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each account&apos;s journal is a chain without gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each balance is what its journal ends with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts and daily totals equal the entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups are the sums of their children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day opens as the day before closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open freezes equal frozen amounts; nothing is overdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders have the vouchers that are due, vouchers their orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrors: what one book is due, the other owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve identity: customers&apos; money is covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running, %1 of %2</source>
        <extracomment>%1 of %2 parts of a check are done</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %n finding(s)</source>
        <translation>
            <numerusform>More than %n finding</numerusform>
            <numerusform>More than %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not run: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::TraceModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::TrialBalanceModel</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat</source>
        <comment>balance is zero: 平</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is on the other side than this subject normally has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, leaf subjects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::UnclearedItemsModel</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounting date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel&apos;s trade number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no order of ours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zf::items::VouchersModel</name>
    <message>
        <source>Voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[R] %1</source>
        <comment>mark of a red-letter voucher</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
