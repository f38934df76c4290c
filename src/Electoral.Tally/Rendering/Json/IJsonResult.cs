using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A type with a form as a JSON object of the contract, which it declares once, key by key.</summary>
/// <typeparam name="T">The type itself.</typeparam>
internal interface IJsonResult<T> : IJsonMembers
    where T : IJsonResult<T>
{
    /// <summary>Declares the keys in their order.</summary>
    /// <param name="form">The form, which has no keys yet.</param>
    static abstract void Describe(JsonForm<T> form);

    void IJsonMembers.WriteMembers(Utf8JsonWriter json) => JsonForms<T>.Form.WriteMembers(json, (T)this);
}
