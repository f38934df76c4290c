namespace Electoral.Tally;

/// <summary>A key of a JSON object of the contract.</summary>
/// <param name="Key">The key.</param>
/// <param name="Shape">The shape of its value; evaluated late, because forms can contain themselves.</param>
/// <param name="MayBeLeftOut">Whether the key can be left out.</param>
internal sealed record JsonMember(string Key, Func<JsonShape> Shape, bool MayBeLeftOut = false);
