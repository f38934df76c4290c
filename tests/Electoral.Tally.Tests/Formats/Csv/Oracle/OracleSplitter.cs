namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>One record as the bytes of a file make it, before anybody asks what its fields mean.</summary>
/// <param name="Fields">What the fields hold, quotes taken off and doubled ones halved; each byte
/// is a character.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Length">Its bytes, the line end left out.</param>
/// <param name="IsMalformed">Whether text follows a closing quote.</param>
/// <param name="IsUnclosed">Whether the source ends inside quotes.</param>
/// <param name="End">The place behind it and its line end.</param>
/// <param name="Start">The place where it begins.</param>
/// <param name="IsUnended">Whether the source ends with it and without a line end.</param>
internal sealed record OracleLine(
    IReadOnlyList<string> Fields,
    int Line,
    int Length,
    bool IsMalformed,
    bool IsUnclosed,
    int End,
    int Start,
    bool IsUnended)
{
    public bool IsBlank => Fields.All(AreBlanks);

    /// <summary>The record with as many fields as the header, or null where it cannot be made so.</summary>
    /// <param name="count">The fields of the header.</param>
    /// <param name="fewest">Those that it must have.</param>
    /// <param name="counts">The places of the counts.</param>
    /// <param name="mayLackCounts">Whether an empty field means no count.</param>
    public OracleLine? Evened(int count, int fewest, IReadOnlyCollection<int> counts, bool mayLackCounts)
    {
        if (Fields.Count > count)
        {
            return Fields.Skip(count).All(AreBlanks) ? this with { Fields = [.. Fields.Take(count)] } : null;
        }

        if (Fields.Count < fewest) return null;
        bool lacks = counts.Any(index => index >= Fields.Count), has = counts.Any(index => index < Fields.Count);
        if (lacks && (!has || !mayLackCounts || IsUnended)) return null;
        return this with { Fields = [.. Fields, .. Enumerable.Repeat("", count - Fields.Count)] };
    }

    private static bool AreBlanks(string text) => text.All(c => c is ' ' or '\t');
}

/// <summary>Splits a source into records, one byte at a time, slowly: the reference for the engine.</summary>
/// <remarks>
/// A field is quoted only if its first byte is the quote; inside, two quotes are one. LF, CRLF and CR end a record
/// outside quotes. Where text follows a closing quote the record is malformed and ends with the line, unless it is a
/// header: there the text is simply added to the field.
/// </remarks>
internal sealed class OracleSplitter(byte[] bytes, char delimiter, char? quote)
{
    private enum State
    {
        FieldStart,
        Plain,
        Quoted,
        Closed,
        Malformed,
    }

    public int Position { get; private set; }

    public int Line { get; private set; } = 1;

    /// <summary>Goes back to the beginning of a line.</summary>
    public void Return((int Place, int Line) to) => (Position, Line) = to;

    public void SkipLine()
    {
        while (Position < bytes.Length && bytes[Position] is not ((byte)'\n' or (byte)'\r')) Position++;
        if (Position < bytes.Length) PassLineEnd();
    }

    /// <summary>The next record, or null where the source has ended.</summary>
    public OracleLine? Next(bool isHeader = false)
    {
        if (Position >= bytes.Length) return null;
        int start = Position, line = Line;
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var state = State.FieldStart;
        bool malformed = false;
        while (Position < bytes.Length)
        {
            char c = (char)bytes[Position];
            if (state == State.Quoted)
            {
                if (c is '\n' or '\r')
                {
                    int from = Position;
                    PassLineEnd();
                    while (from < Position) field.Append((char)bytes[from++]);
                    continue;
                }

                if (c != quote) field.Append(c);
                else state = State.Closed;
            }
            else if (c is '\n' or '\r')
            {
                int length = Position - start;
                PassLineEnd();
                return new([.. fields, field.ToString()], line, length, malformed, false, Position, start, false);
            }
            else if (state == State.Closed && c == quote)
            {
                field.Append(c);
                state = State.Quoted;
            }
            else if (c == delimiter && state != State.Malformed)
            {
                fields.Add(field.ToString());
                field.Clear();
                state = State.FieldStart;
            }
            else if (state == State.FieldStart && c == quote)
            {
                state = State.Quoted;
            }
            else
            {
                malformed |= state == State.Closed;
                state = state is State.Closed && !isHeader || state is State.Malformed ? State.Malformed : State.Plain;
                field.Append(c);
            }

            Position++;
        }

        return new(
            [.. fields, field.ToString()], line, Position - start, malformed, state == State.Quoted, Position, start,
            true);
    }

    private void PassLineEnd()
    {
        if (bytes[Position] == '\r' && Position + 1 < bytes.Length && bytes[Position + 1] == '\n') Position++;
        Position++;
        Line++;
    }
}
