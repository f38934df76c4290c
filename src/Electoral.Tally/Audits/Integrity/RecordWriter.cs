using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Electoral.Tally.Audits;

/// <summary>Writes the canonical record of sheets of one contest: JSON by RFC 8785, without missing values.</summary>
/// <remarks>Members are in the order of their names, as are selections and extra counts. For one thread.</remarks>
internal sealed class RecordWriter
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(one => (byte)one), (byte)'"', (byte)'\\']);

    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private readonly byte[][] _selections;
    private readonly int[] _order;
    private readonly byte[] _contest, _candidates, _parties, _names;

    public RecordWriter(Contest contest)
    {
        var selections = contest.Selections;
        _order = [.. Enumerable.Range(0, selections.Count)
            .OrderBy(index => selections[index].Id, StringComparer.Ordinal)];
        _selections = [.. _order.Select(index => (byte[])[.. CanonicalJson.Quoted(selections[index].Id), (byte)':'])];
        _contest = contest.Name.Length == 0 ? [] : [.. "\"contest\":"u8, .. CanonicalJson.Quoted(contest.Name)];
        _candidates = TextsOf("\"candidates\":"u8, selections, selection => selection.Candidate);
        _parties = TextsOf("\"parties\":"u8, selections, selection => selection.Party);
        _names = TextsOf(
            "\"selections\":"u8, selections, selection => selection.Name == selection.Id ? null : selection.Name);
    }

    /// <summary>The record after one free byte; valid until the next is written.</summary>
    public Memory<byte> Write(RecordCells cells)
    {
        _buffer.ResetWrittenCount();
        _buffer.Write<byte>([0]);
        Append("{"u8);
        Arrived(cells.Arrival);
        Count("\"ballotsCast\":"u8, cells.Count(CountField.BallotsCast));
        Count("\"blank\":"u8, cells.Count(CountField.Blank));
        Member(_candidates);
        Member(_contest);
        Extra(cells);
        if (cells.Image is { IsEmpty: false } image) Text("\"image\":"u8, image);
        Count("\"invalid\":"u8, cells.Count(CountField.Invalid));
        if (cells.TryGetKey(out var key)) Text("\"key\":"u8, key);
        Member(cells.NamesMember);
        Member(_parties);
        Count("\"registered\":"u8, cells.Count(CountField.Registered));
        Member(_names);
        Text("\"sheet\":"u8, cells.Code);
        Text("\"status\":"u8, StatusOf(cells.Status));
        if (cells.Stratum is { } stratum) Text("\"stratum\":"u8, CanonicalJson.BytesOf(stratum));
        Member(cells.UnitMember);
        Count("\"valid\":"u8, cells.Count(CountField.Valid));
        Votes(cells);
        Append("}"u8);
        return MemoryMarshal.AsMemory(_buffer.WrittenMemory);
    }

    private static ReadOnlySpan<byte> StatusOf(SheetStatus status) => status switch
    {
        SheetStatus.Annulled => "annulled"u8,
        SheetStatus.Pending => "pending"u8,
        _ => "counted"u8,
    };

    /// <summary>A member with the text of each selection that has one; empty if none has.</summary>
    private byte[] TextsOf(
        ReadOnlySpan<byte> member, IReadOnlyList<Selection> selections, Func<Selection, string?> text)
    {
        List<byte> bytes = [.. member, (byte)'{'];
        for (int i = 0; i < _order.Length; i++)
        {
            if (text(selections[_order[i]]) is not { } value) continue;
            if (bytes[^1] != '{') bytes.Add((byte)',');
            bytes.AddRange([.. _selections[i], .. CanonicalJson.Quoted(value)]);
        }

        return bytes[^1] == '{' ? [] : [.. bytes, (byte)'}'];
    }

    private void Arrived(long arrival)
    {
        if (ArrivalTime.ToTime(arrival) is not { } time) return;
        string zone = ArrivalTime.HasZone(arrival) ? "Z" : "";
        string text = time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + zone;
        Text("\"arrived\":"u8, Encoding.ASCII.GetBytes(text));
    }

    private void Count(ReadOnlySpan<byte> name, int? count)
    {
        if (count is not { } value) return;
        Member(name);
        Number(value);
    }

    private void Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text)
    {
        Member(name);
        bool isPlain = !text.ContainsAny(Escaped) && Utf8.IsValid(text);
        if (!isPlain)
        {
            Append(CanonicalJson.Quoted(Encoding.UTF8.GetString(text)));
            return;
        }

        Append("\""u8);
        Append(text);
        Append("\""u8);
    }

    private void Extra(RecordCells cells)
    {
        bool isBegun = false;
        for (int i = 0; i < cells.ExtraNames.Count; i++)
        {
            if (cells.Extra(i) is not { } count) continue;
            if (!isBegun) Member("\"extra\":{"u8);
            isBegun = true;
            Member(cells.ExtraNames[i]);
            Append(":"u8);
            Number(count);
        }

        if (isBegun) Append("}"u8);
    }

    private void Votes(RecordCells cells)
    {
        Member("\"votes\":{"u8);
        for (int i = 0; i < _order.Length; i++)
        {
            if (cells.Votes(_order[i]) is not { } count) continue;
            Member(_selections[i]);
            Number(count);
        }

        Append("}"u8);
    }

    // A comma before all but the first member of an object.
    private void Member(ReadOnlySpan<byte> member)
    {
        if (member.IsEmpty) return;
        if (_buffer.WrittenSpan[^1] != '{') Append(","u8);
        Append(member);
    }

    private void Number(int value)
    {
        Utf8Formatter.TryFormat(value, _buffer.GetSpan(16), out int written);
        _buffer.Advance(written);
    }

    private void Append(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);
}
