using System.Text;

namespace Electoral.Tally;

/// <summary>Writes a table in fixed-width columns under a rule of hyphens.</summary>
/// <remarks>
/// Headers are wrapped to the width of their column. A table wider than the page is written in panels, one below the
/// other, each beginning with the first column; a panel has at least one further column. If the first column and
/// another one would not fit, their text is wrapped at blanks; numbers and addresses are never wrapped.
/// </remarks>
internal sealed class TextTableWriter
{
    private const int NarrowestHeader = 12, FirstPart = 3;
    private const string Gap = "  ";

    private readonly ReportTable _table;
    private readonly int _pageWidth;
    private readonly string[] _cells;
    private readonly List<string>[] _headers;
    private readonly int[] _widths;

    public TextTableWriter(ReportTable table, IFormatProvider? provider, int pageWidth)
    {
        _table = table;
        _pageWidth = pageWidth;
        var columns = table.Columns.Count;
        _cells = new string[table.RowCount * columns];
        _headers = new List<string>[columns];
        _widths = new int[columns];
        for (var index = 0; index < _cells.Length; index++)
        {
            _cells[index] = table.Shown(table[index / columns].Span[index % columns], provider);
            _widths[index % columns] = Math.Max(_widths[index % columns], DisplayWidth.Of(_cells[index]));
        }

        for (var column = 0; column < columns; column++)
        {
            var header = VisibleText.Cell(table.Columns[column].Header, provider);
            var width = Math.Max(Math.Max(_widths[column], NarrowestHeader), TextLayout.WidestWord(header));
            _headers[column] = TextLayout.Wrap(header, width);
            _widths[column] = Math.Max(_widths[column], _headers[column].Max(line => DisplayWidth.Of(line)));
        }

        FitTwoColumns();
    }

    public void Write(StringBuilder text)
    {
        for (var next = 1; ;)
        {
            List<int> panel = [0];
            var used = _widths[0];
            while (next < _widths.Length && (panel.Count == 1 || used + Gap.Length + _widths[next] <= _pageWidth))
            {
                used += Gap.Length + _widths[next];
                panel.Add(next++);
            }

            WritePanel(text, panel);
            if (next == _widths.Length)
            {
                return;
            }

            text.Append('\n');
        }
    }

    private void WritePanel(StringBuilder text, List<int> panel)
    {
        var headerLines = panel.Max(column => _headers[column].Count);
        for (var line = 0; line < headerLines; line++)
        {
            // Headers of fewer lines are at the bottom, next to their cells.
            WriteLine(text, panel, column => HeaderLine(column, line - headerLines + _headers[column].Count));
        }

        WriteLine(text, panel, column => new string('-', _widths[column]));
        for (var row = 0; row < _table.RowCount; row++)
        {
            WriteRow(text, panel, row);
        }
    }

    private void WriteRow(StringBuilder text, List<int> panel, int row)
    {
        List<string>[] cells = [.. panel.Select(column => LinesOf(row, column))];
        for (var line = 0; line < cells.Max(lines => lines.Count); line++)
        {
            WriteLine(text, panel, column =>
            {
                var lines = cells[panel.IndexOf(column)];
                return line < lines.Count ? lines[line] : "";
            });
        }
    }

    private List<string> LinesOf(int row, int column)
    {
        var cell = _cells[(row * _table.Columns.Count) + column];
        return DisplayWidth.Of(cell) > _widths[column] ? TextLayout.Wrap(cell, _widths[column]) : [cell];
    }

    /// <summary>
    /// Narrows text until the first column and any other one fit the page, as far as the words allow.
    /// </summary>
    private void FitTwoColumns()
    {
        if (_widths.Length < 2 || _widths[0] + Gap.Length + _widths.Skip(1).Max() <= _pageWidth) return;
        Narrow(0, _pageWidth / FirstPart);
        for (var column = 1; column < _widths.Length; column++)
        {
            Narrow(column, _pageWidth - Gap.Length - _widths[0]);
        }
    }

    private void Narrow(int column, int width)
    {
        if (_table.Columns[column].Kind != ColumnKind.Text || _widths[column] <= width) return;
        var least = _headers[column].Max(line => DisplayWidth.Of(line));
        for (var row = 0; row < _table.RowCount; row++)
        {
            least = Math.Max(least, TextLayout.WidestWord(_cells[(row * _table.Columns.Count) + column]));
        }

        _widths[column] = Math.Min(_widths[column], Math.Max(width, least));
    }

    private string HeaderLine(int column, int line) => line < 0 ? "" : _headers[column][line];

    private void WriteLine(StringBuilder text, List<int> panel, Func<int, string> cell)
    {
        var line = new StringBuilder();
        foreach (var column in panel)
        {
            TextLayout.AppendPadded(line, cell(column), _widths[column], _table.Columns[column].Alignment);
            line.Append(Gap);
        }

        text.Append(line.ToString().AsSpan().TrimEnd(' ')).Append('\n');
    }
}
