using System.Text;

namespace Electoral.Tally.Benchmarks;

/// <summary>
/// A file of tally sheets repeated: the code of the top level is preceded by the number of the repetition, so that no
/// sheet comes twice.
/// </summary>
internal sealed class RepeatedFile
{
    private readonly byte[] _text;
    private readonly int _dataStart;
    private readonly List<int> _indexes;

    /// <param name="text">The file, in UTF-8 or any encoding that has ASCII in it.</param>
    /// <param name="layout">The layout of the file as it is.</param>
    public RepeatedFile(byte[] text, CsvLayout layout)
    {
        _text = text[^1] == (byte)'\n' ? text : [.. text, (byte)'\n'];
        byte delimiter = (byte)(layout.Delimiter ?? ','), quote = (byte)(layout.Quote ?? '\n');
        int mark = text is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var header = new CsvSplitter(_text.AsSpan(mark), delimiter, quote);
        for (int line = 0; line < layout.SkipLines; line++) header.SkipLine();
        var names = header.Next(isWhole: true)!.ConvertAll(name => Encoding.UTF8.GetString(name).Trim());
        _dataStart = mark + header.Position;
        int column = names.IndexOf(layout.Levels[0].Code[0].Column);
        _indexes = Indexes(_text, _dataStart, delimiter, quote, column);
        // A repeated code is below many parents, and a key without the top level would come again.
        Layout = layout with
        {
            Key = [],
            Levels = [.. layout.Levels.Select(level => level with { Unique = false })],
        };
    }

    /// <summary>The layout for the repeated file.</summary>
    public CsvLayout Layout { get; }

    /// <summary>The records of one repetition.</summary>
    public int Records => _indexes.Count;

    /// <summary>Writes the file with its records so many times.</summary>
    public void Write(string path, int repetitions)
    {
        // Numbers of one length: else 1 before 11 would be 11 before 1.
        int first = 1;
        while (first < repetitions) first *= 10;
        using var file = File.Create(path, bufferSize: 1 << 20);
        file.Write(_text, 0, _dataStart);
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            byte[] number = Encoding.ASCII.GetBytes(FormattableString.Invariant($"{first + repetition}"));
            int written = _dataStart;
            foreach (int index in _indexes)
            {
                file.Write(_text, written, index - written);
                file.Write(number);
                written = index;
            }

            file.Write(_text, written, _text.Length - written);
        }
    }

    /// <summary>Where in each record the text of the column begins, behind the quote if it has one.</summary>
    private static List<int> Indexes(byte[] text, int start, byte delimiter, byte quote, int column)
    {
        var indexes = new List<int>();
        int field = 0;
        bool begins = true, quoted = false;
        for (int at = start; at < text.Length; at++)
        {
            byte one = text[at];
            bool opens = begins && one == quote && quote != (byte)'\n';
            if (begins && field == column) indexes.Add(opens ? at + 1 : at);
            begins = false;
            if (opens) quoted = true;
            else if (quoted && one == quote && at + 1 < text.Length && text[at + 1] == quote) at++;
            else if (quoted) quoted = one != quote;
            else if (one == delimiter) (field, begins) = (field + 1, true);
            else if (one == (byte)'\n') (field, begins) = (0, true);
        }

        return indexes;
    }
}
