using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A sheet as a JSON object, read without allocating an object for each of its values.</summary>
internal static class SheetJson
{
    private const string Document = "The sheet";
    private const int FewVotes = 64;

    /// <summary>Reads a sheet; the reader must be positioned at the object, and is moved to its end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="names">The names of its units from the top, which the sheet itself does not keep.</param>
    /// <exception cref="JsonException">It is not a sheet; the message says what is wrong, and where.</exception>
    public static TallySheet Read(ref Utf8JsonReader reader, out string?[]? names) =>
        Read(ref reader, default, null, out names);

    /// <summary>Reads one sheet from a text that has several, one after another.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="text">The text that it reads.</param>
    /// <param name="last">The unit of the sheet before; null if none is kept.</param>
    /// <param name="names">The names of its units from the top, which the sheet itself does not keep.</param>
    /// <exception cref="JsonException">It is not a sheet; the message says what is wrong, and where.</exception>
    public static TallySheet Read(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> text, LastUnit? last, out string?[]? names)
    {
        names = null;
        if (reader.TokenType != JsonTokenType.StartObject) throw Fault(ref reader, "", "an object");
        int seen = 0;
        var field = SheetJsonField.Version;
        var unit = default(UnitPath);
        string? code = null, key = null, stratum = null;
        int? registered = null, ballotsCast = null, valid = null, blank = null, invalid = null;
        int?[]? votes = null;
        Dictionary<string, int?>? extra = null;
        var status = SheetStatus.Counted;
        var provenance = default(Provenance);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            field = FieldOf(ref reader, field);
            if ((seen & (1 << (int)field)) != 0) throw Again(SheetJsonKeys.NameOf(field));
            seen |= 1 << (int)field;
            reader.Read();
            switch (field)
            {
                case SheetJsonField.Version: CheckVersion(ref reader); break;
                case SheetJsonField.Unit:
                    unit = last?.Read(ref reader, text) ?? Json.UnitPathJsonConverter.Read(ref reader);
                    break;
                case SheetJsonField.Names: names = Names(ref reader); break;
                case SheetJsonField.Code: code = Text(ref reader, "code"); break;
                case SheetJsonField.Key: key = TextOrNull(ref reader, "key"); break;
                case SheetJsonField.Registered: registered = Count(ref reader, "registered"); break;
                case SheetJsonField.BallotsCast: ballotsCast = Count(ref reader, "ballotsCast"); break;
                case SheetJsonField.Valid: valid = Count(ref reader, "valid"); break;
                case SheetJsonField.Blank: blank = Count(ref reader, "blank"); break;
                case SheetJsonField.Invalid: invalid = Count(ref reader, "invalid"); break;
                case SheetJsonField.Votes: votes = Votes(ref reader); break;
                case SheetJsonField.Extra: extra = Extra(ref reader); break;
                case SheetJsonField.Stratum: stratum = TextOrNull(ref reader, "stratum"); break;
                case SheetJsonField.Status: status = Status(ref reader); break;
                default: provenance = ProvenanceJson.Read(ref reader); break;
            }
        }

        if ((seen & (1 << (int)SheetJsonField.Unit)) == 0) throw Missing("unit");
        return new()
        {
            Unit = unit,
            Code = code ?? throw Missing("code"),
            Votes = votes ?? throw Missing("votes"),
            Key = key,
            Registered = registered,
            BallotsCast = ballotsCast,
            Valid = valid,
            Blank = blank,
            Invalid = invalid,
            Extra = extra,
            Stratum = stratum,
            Status = status,
            Provenance = provenance,
        };
    }

    /// <summary>Writes the members into an object that was begun.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="names">The names of its units from the top; none are written if it is empty.</param>
    public static void WriteMembers(Utf8JsonWriter json, TallySheet sheet, params ReadOnlySpan<string?> names)
    {
        json.WritePropertyName("unit"u8);
        Json.UnitPathJsonConverter.Write(json, sheet.Unit);
        if (!names.IsEmpty) WriteNames(json, names);
        json.WriteString("code"u8, sheet.Code);
        if (sheet.Key is not null) json.WriteString("key"u8, sheet.Key);
        json.WriteKnown("registered", sheet.Registered);
        json.WriteKnown("ballotsCast", sheet.BallotsCast);
        json.WriteKnown("valid", sheet.Valid);
        json.WriteKnown("blank", sheet.Blank);
        json.WriteKnown("invalid", sheet.Invalid);
        json.WriteStartArray("votes"u8);
        foreach (int? votes in sheet.Votes)
        {
            if (votes is int known) json.WriteNumberValue(known);
            else json.WriteNullValue();
        }

        json.WriteEndArray();
        if (sheet.Extra is { Count: > 0 } extra)
        {
            json.WriteStartObject("extra"u8);
            foreach (var (name, count) in extra)
            {
                if (count is int known) json.WriteNumber(name, known);
                else json.WriteNull(name);
            }

            json.WriteEndObject();
        }

        json.WriteKnown("stratum", sheet.Stratum);
        if (sheet.Status != SheetStatus.Counted) json.WriteString("status"u8, sheet.Status.ToString());
        ProvenanceJson.Write(json, sheet.Provenance);
    }

    /// <summary>The keys of a sheet.</summary>
    public static JsonForm<NamedSheet> Named { get; } = new JsonForm<NamedSheet>("")
        .Path("unit", named => named.Sheet.Unit)
        .Known("names", JsonKinds.List(JsonKinds.OrNull(JsonKinds.Text)), named => named.Names)
        .Text("code", named => named.Sheet.Code)
        .Known("key", JsonKinds.Text, named => named.Sheet.Key)
        .KnownValue("registered", JsonKinds.Count, named => named.Sheet.Registered)
        .KnownValue("ballotsCast", JsonKinds.Count, named => named.Sheet.BallotsCast)
        .KnownValue("valid", JsonKinds.Count, named => named.Sheet.Valid)
        .KnownValue("blank", JsonKinds.Count, named => named.Sheet.Blank)
        .KnownValue("invalid", JsonKinds.Count, named => named.Sheet.Invalid)
        .Member("votes", JsonKinds.List(MaybeCount), named => named.Sheet.Votes.Select(votes => (long?)votes))
        .Known("extra", JsonKinds.ByName(MaybeCount), named => named.Sheet.Extra is { Count: > 0 } extra
            ? extra.Select(one => KeyValuePair.Create(one.Key, (long?)one.Value))
            : null)
        .Known("stratum", JsonKinds.Text, named => named.Sheet.Stratum)
        .KnownValue("status", JsonKinds.Word<SheetStatus>(), named =>
            named.Sheet.Status == SheetStatus.Counted ? null : named.Sheet.Status)
        .KnownValue("provenance", JsonKinds.Of<Provenance>(), named =>
            named.Sheet.Provenance == default ? null : named.Sheet.Provenance);

    private static JsonKind<long?> MaybeCount => JsonKinds.MaybeNull(JsonKinds.Count);

    private static void WriteNames(Utf8JsonWriter json, ReadOnlySpan<string?> names)
    {
        json.WriteStartArray("names"u8);
        foreach (string? name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    internal static JsonFieldException Fault(
        ref Utf8JsonReader reader, string field, string expected, JsonFault fault = JsonFault.Form) =>
        new(Document, new(fault, field, JsonTokens.Shown(ref reader), expected));

    internal static JsonFieldException Again(string key) =>
        new(Document, new(JsonFault.Form, key, $"the key \"{key}\" twice", "it once"));

    internal static string? TextOrNull(ref Utf8JsonReader reader, string field) =>
        reader.TokenType == JsonTokenType.Null ? null : Text(ref reader, field);

    private static JsonFieldException Unknown(string key) =>
        new(Document, new(JsonFault.Form, key, $"the unknown key \"{key}\"", $"one of {SheetJsonKeys.List}"));

    private static JsonFieldException Missing(string key) =>
        new(Document, new(JsonFault.Form, key, "no such key", "one"));

    private static SheetJsonField FieldOf(ref Utf8JsonReader reader, SheetJsonField last)
    {
        if (SheetJsonKeys.TryFind(ref reader, last, out var field)) return field;
        throw Unknown(JsonTokens.TextOf(ref reader) ?? "…");
    }

    internal static void CheckVersion(ref Utf8JsonReader reader)
    {
        bool isCurrent = reader.TokenType == JsonTokenType.Null
            || (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int version)
                && version == JsonVersion.Current);
        if (!isCurrent) throw Fault(ref reader, JsonVersion.Key, $"version {JsonVersion.Current}");
    }

    private static string Text(ref Utf8JsonReader reader, string field) =>
        JsonTokens.TextOf(ref reader) ?? throw Fault(ref reader, field, "a text");

    private static int? Count(ref Utf8JsonReader reader, string field)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int count) && count >= 0) return count;
        const string Expected = "a whole number from 0 to 2147483647, or null";
        throw Fault(ref reader, field, Expected, JsonTokens.FaultOfCount(ref reader));
    }

    private static string?[]? Names(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartArray) throw Fault(ref reader, "names", "a list of names");
        var names = new List<string?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            names.Add(TextOrNull(ref reader, $"names[{names.Count}]"));
        }

        return [.. names];
    }

    private static int?[] Votes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw Fault(ref reader, "votes", "a list of counts");
        Span<int?> few = stackalloc int?[FewVotes];
        int read = 0;
        List<int?>? more = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            // The common case does not need the name of the field.
            int? votes = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int count) && count >= 0
                ? count
                : Count(ref reader, $"votes[{read}]");
            if (read < FewVotes)
            {
                few[read] = votes;
            }
            else
            {
                more ??= [.. few];
                more.Add(votes);
            }

            read++;
        }

        return more is null ? few[..read].ToArray() : [.. more];
    }

    private static Dictionary<string, int?>? Extra(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartObject) throw Fault(ref reader, "extra", "an object of counts");
        var extra = new Dictionary<string, int?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref reader, "extra");
            reader.Read();
            if (!extra.TryAdd(name, Count(ref reader, $"extra.{name}"))) throw Again($"extra.{name}");
        }

        return extra;
    }

    private static SheetStatus Status(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return SheetStatus.Counted;
        string? text = JsonTokens.TextOf(ref reader);
        foreach (var status in Enum.GetValues<SheetStatus>())
        {
            if (status.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)) return status;
        }

        throw Fault(ref reader, "status", $"one of {string.Join(", ", Enum.GetNames<SheetStatus>())}", JsonFault.Word);
    }

    /// <summary>A sheet with the names of its units from the top, which it does not keep itself.</summary>
    internal readonly record struct NamedSheet(TallySheet Sheet, IReadOnlyList<string?>? Names);
}
