using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Electoral.Tally.Audits;

/// <summary>
/// Writes the canonical record of sheets of one contest: JSON by RFC 8785, without what is not there.
/// </summary>
/// <remarks>Members are in the order of their names, as are selections and extra counts. For one thread.</remarks>
internal sealed class RecordWriter
{
    // Two names would be one record if what cannot be written were replaced.
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private readonly byte[][] _selections;
    private readonly int[] _order;

    public RecordWriter(Contest contest)
    {
        string[] ids = [.. contest.Selections.Select(selection => selection.Id)];
        _order = [.. Enumerable.Range(0, ids.Length).OrderBy(index => ids[index], StringComparer.Ordinal)];
        _selections = [.. _order.Select(index => Quoted(ids[index]))];
    }

    /// <summary>The record behind one free byte; valid until the next is written.</summary>
    public Memory<byte> Write(TallySheet sheet)
    {
        _buffer.ResetWrittenCount();
        _buffer.Write<byte>([0]);
        Append("{"u8);
        Count("\"ballotsCast\":"u8, sheet.BallotsCast);
        Count("\"blank\":"u8, sheet.Blank);
        Extra(sheet.Extra);
        Count("\"invalid\":"u8, sheet.Invalid);
        if (sheet.Key is { } key) Text("\"key\":"u8, key);
        Count("\"registered\":"u8, sheet.Registered);
        Text("\"sheet\":"u8, sheet.Code);
        Text("\"status\":"u8, StatusOf(sheet.Status));
        Unit(sheet.Unit);
        Count("\"valid\":"u8, sheet.Valid);
        Votes(sheet.Votes);
        Append("}"u8);
        return System.Runtime.InteropServices.MemoryMarshal.AsMemory(_buffer.WrittenMemory);
    }

    private static string StatusOf(SheetStatus status) => status switch
    {
        SheetStatus.Annulled => "annulled",
        SheetStatus.Pending => "pending",
        _ => "counted",
    };

    private void Count(ReadOnlySpan<byte> name, int? count)
    {
        if (count is not { } value) return;
        Member(name);
        Number(value);
    }

    private void Text(ReadOnlySpan<byte> name, string text)
    {
        Member(name);
        Append(Quoted(text));
    }

    private void Extra(IReadOnlyDictionary<string, int?>? extra)
    {
        if (extra is null || extra.Values.All(count => count is null)) return;
        Member("\"extra\":"u8);
        Append("{"u8);
        foreach (var (name, count) in extra.Where(one => one.Value is not null)
            .OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            Member(Quoted(name));
            Append(":"u8);
            Number(count!.Value);
        }

        Append("}"u8);
    }

    private void Unit(UnitPath unit)
    {
        Member("\"unit\":"u8);
        Append("["u8);
        foreach (string code in unit.Codes) Member(Quoted(code));
        Append("]"u8);
    }

    private void Votes(IReadOnlyList<int?> votes)
    {
        Member("\"votes\":"u8);
        Append("{"u8);
        for (int i = 0; i < _order.Length; i++)
        {
            if (votes[_order[i]] is not { } count) continue;
            Member(_selections[i]);
            Append(":"u8);
            Number(count);
        }

        Append("}"u8);
    }

    // A comma before all but the first member of an object or array.
    private void Member(ReadOnlySpan<byte> name)
    {
        byte last = _buffer.WrittenSpan[^1];
        if (last is not ((byte)'{' or (byte)'[')) Append(","u8);
        Append(name);
    }

    private void Number(int value)
    {
        Utf8Formatter.TryFormat(value, _buffer.GetSpan(16), out int written);
        _buffer.Advance(written);
    }

    private void Append(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    /// <summary>A text in quotation marks, escaped as RFC 8785 says.</summary>
    private static byte[] Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\b' => quoted.Append(@"\b"),
                '\f' => quoted.Append(@"\f"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                < ' ' => quoted.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        return Strict.GetBytes(quoted.Append('"').ToString());
    }
}
