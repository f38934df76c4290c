using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A partial tally as bytes.</summary>
/// <remarks>
/// "ETPT", the version, the contest as JSON, the levels, the cells that no sheet has, then for each unit in their order
/// its codes, annulled and pending sheets, and its groups, ordered by what they lack: the number of sheets, and the sum
/// of each cell that they have. Numbers are in base 128, texts are UTF-8 after their length.
/// </remarks>
internal static class PartialBytes
{
    public const byte Version = 1;

    private const int DigestLength = 8;

    private static ReadOnlySpan<byte> Magic => "ETPT"u8;

    public static byte[] Write(PartialTally partial)
    {
        var writer = new PartialByteWriter();
        writer.Bytes(Magic);
        writer.Byte(Version);
        writer.Text(JsonSerializer.SerializeToUtf8Bytes(partial.Contest, PartialJsonContext.Default.Contest));
        writer.Number(partial.Levels.Count);
        foreach (string level in partial.Levels) writer.Text(Encoding.UTF8.GetBytes(level));
        writer.Cells(partial.Absent);
        var units = partial.InOrder().ToArray();
        writer.Number(units.Length);
        foreach (var (path, sums) in units) Write(writer, path, sums);
        byte[] content = writer.ToArray();
        return [.. content, .. Digest(content)];
    }

    public static PartialTally Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Magic.Length || !bytes.StartsWith(Magic)) throw Throw.ForeignPartial();
        if (bytes.Length < Magic.Length + 1 + DigestLength) throw Throw.DamagedPartial();
        if (bytes[Magic.Length] != Version) throw Throw.PartialVersion(bytes[Magic.Length], Version);
        var content = bytes[..^DigestLength];
        if (!Digest(content).AsSpan().SequenceEqual(bytes[^DigestLength..])) throw Throw.DamagedPartial();
        try
        {
            var partial = Read(new PartialByteReader(content[(Magic.Length + 1)..]));
            // There is only one way to write a tally: bytes in any other form were not written by this library.
            return Write(partial).AsSpan().SequenceEqual(bytes) ? partial : throw Throw.DamagedPartial();
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or OverflowException)
        {
            throw Throw.DamagedPartial(failure);
        }
    }

    private static void Write(PartialByteWriter writer, UnitPath path, PartialSums sums)
    {
        foreach (string code in path.Codes) writer.Text(Encoding.UTF8.GetBytes(code));
        writer.Number(sums.Annulled);
        writer.Number(sums.Pending);
        var groups = sums.InOrder().ToArray();
        writer.Number(groups.Length);
        foreach (var group in groups)
        {
            writer.Cells(group.Lacking);
            writer.Number(group.Rows);
            for (int cell = 0; cell < group.Sums.Length; cell++)
            {
                if (!group.Lacking[cell]) writer.Number(group.Sums[cell]);
            }
        }
    }

    private static PartialTally Read(PartialByteReader reader)
    {
        var contest = JsonSerializer.Deserialize(reader.Bytes(), PartialJsonContext.Default.Contest)
            ?? throw Throw.DamagedPartial();
        string[] levels = new string[reader.Count()];
        foreach (ref string level in levels.AsSpan()) level = reader.Text();
        int cells = Cells.Count(contest);
        var partial = new PartialTally(contest, levels) { Absent = reader.Cells(cells) };
        int units = reader.Count();
        UnitPath? before = null;
        for (int unit = 0; unit < units; unit++)
        {
            string[] codes = new string[levels.Length];
            foreach (ref string code in codes.AsSpan()) code = reader.Text();
            var path = new UnitPath(codes);
            if (path.Written is not null || path.CompareTo(before ?? path) < (before is null ? 0 : 1))
            {
                throw Throw.DamagedPartial();
            }

            before = path;
            Read(ref reader, partial.SumsOf(path), cells, partial.Absent);
        }

        return reader.IsAtEnd ? partial : throw Throw.DamagedPartial();
    }

    private static void Read(ref PartialByteReader reader, PartialSums sums, int cells, CellSet absent)
    {
        (sums.Annulled, sums.Pending) = (reader.Number(), reader.Number());
        int groups = reader.Count();
        CellSet? before = null;
        for (int group = 0; group < groups; group++)
        {
            var lacking = reader.Cells(cells);
            long rows = reader.Number();
            var counts = new long[cells];
            for (int cell = 0; cell < cells; cell++)
            {
                bool isLacking = lacking[cell];
                if (absent[cell] && !isLacking) throw Throw.DamagedPartial();
                if (!isLacking) counts[cell] = reader.Number();
                if (counts[cell] > rows * int.MaxValue) throw Throw.DamagedPartial();
            }

            bool isInOrder = before is null || before.Bits.SequenceCompareTo(lacking.Bits) < 0;
            if (rows is 0 or > int.MaxValue || !isInOrder) throw Throw.DamagedPartial();
            before = lacking;
            sums.Add(lacking, rows, counts);
        }
    }

    private static byte[] Digest(ReadOnlySpan<byte> content) => SHA256.HashData(content)[..DigestLength];
}
